import { absolute, env } from '@/lib/env'
import { findSlugByCode } from '@/lib/challenges/queries'
import { findEmbeddable, frameSizeOf, iframeOf, type Embeddable } from '@/lib/federation/embeddable'
import { element } from '@/lib/federation/markup'

/** How another site shows a page of ours: type « rich » of https://oembed.com. */
export type OEmbed = ReturnType<typeof describe>

/** For an address of ours that the public may see, within what the asking site has room for; else null. */
export async function findOEmbed(
  url: string,
  { maxwidth, maxheight }: { maxwidth: string | null; maxheight: string | null },
): Promise<OEmbed | null> {
  if (url.length > 2000 || !URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  if (origin !== new URL(env().APP_URL).origin) return null
  const [, kind = '', asked = '', more] = pathname.split('/')
  if (more) return null
  const slug = kind === 'd' ? await findSlugByCode(asked) : asked
  const found = slug === null ? null : await findEmbeddable(kind === 'd' ? 'defis' : kind, slug)
  if (!found) return null
  const best = frameSizeOf(found.kind)
  return describe(found, {
    width: Math.min(best.width, pixels(maxwidth)),
    height: Math.min(best.height, pixels(maxheight)),
  })
}

/** The same in XML, as the specification writes it. */
export function oembedXml(oembed: OEmbed): string {
  const lines = Object.entries(oembed).map(([name, value]) => element(name, String(value)))
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('\n')}\n</oembed>\n`
}

function describe(found: Embeddable, size: { width: number; height: number }) {
  const { APP_URL, SITE_NAME } = env()
  return {
    type: 'rich',
    version: '1.0',
    title: found.title,
    author_name: found.author.name,
    author_url: absolute(found.author.page),
    provider_name: SITE_NAME,
    provider_url: new URL(APP_URL).href,
    cache_age: 3600,
    html: iframeOf(found, size),
    ...size,
  }
}

/** What is no number of pixels sets no bound. */
function pixels(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Infinity
}
