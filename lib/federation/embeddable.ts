import { publicStatuses } from '@/lib/challenges/rules'
import { db } from '@/lib/db'
import { absolute } from '@/lib/env'
import { escapeMarkup } from '@/lib/federation/markup'
import { findScope, scopeNamed } from '@/lib/federation/scopes'
import { typeset } from '@/lib/french'
import { paths, type EmbedKind, type FeedScope } from '@/lib/paths'

/** What another site can show in a frame: a défi as a card, or a list. */
export type Embeddable = {
  kind: EmbedKind
  slug: string
  title: string
  /** The page that it leads to, and who speaks there. */
  page: string
  author: { name: string; page: string }
  /** Null for one défi, which has no feed of its own. */
  feeds: FeedScope | null
}

/** Null where there is none by that name, or none that the public may see. */
export async function findEmbeddable(kind: string, slug: string): Promise<Embeddable | null> {
  if (kind === 'defis') return findChallenge(slug)
  const asked = scopeNamed(kind, slug)
  const scope = asked && (await findScope(asked))
  if (!scope || scope.asked.kind === 'defis') return null
  const { title, author, page } = scope
  const ofOrganization = scope.asked.kind === 'organisations'
  return {
    ...scope.asked,
    title,
    page,
    author: { name: author, page: ofOrganization ? page : paths.home },
    feeds: scope.asked,
  }
}

/** How large a frame is best, in pixels of CSS. */
export const frameSizes = { defis: { width: 480, height: 330 }, list: { width: 600, height: 560 } } as const

/** The element to put into a page of elsewhere. `width` is a number of pixels, or 100 %. */
export function iframeOf(
  { kind, slug, title }: Pick<Embeddable, 'kind' | 'slug' | 'title'>,
  { width, height }: { width: number | '100%'; height: number },
): string {
  const source = absolute(paths.embed(kind, slug))
  return `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`
}

export function frameSizeOf(kind: EmbedKind) {
  return kind === 'defis' ? frameSizes.defis : frameSizes.list
}

async function findChallenge(slug: string): Promise<Embeddable | null> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const found = await db.challenge.findFirst({
    where: { slug, status: { in: [...publicStatuses] } },
    select: {
      title: true,
      author: { select: { pseudonym: true } },
      organization: { select: { name: true, slug: true } },
    },
  })
  if (!found) return null
  const page = paths.challenge(slug)
  const { organization } = found
  const author = organization
    ? { name: organization.name, page: paths.organization(organization.slug) }
    : { name: found.author.pseudonym, page }
  return { kind: 'defis', slug, title: typeset(found.title), page, author, feeds: null }
}
