import type { Metadata } from 'next'
import { siteShareCard, type ShareCard } from '@/components/sharing/share-card'
import { sharedAs } from '@/components/sharing/share-image'
import { typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

type Page = {
  title: string
  description: string
  /** Where it is, whatever stands behind the question mark. */
  path: string
  /** False: alive, but not for search engines. */
  index?: boolean
  /** What a shared link shows; the site's own picture unless said. */
  shared?: { card: ShareCard; image: string }
  /** What follows this page: feeds, by their type. */
  alternates?: Record<string, string>
}

/** What a public page tells search engines and whoever shares it. */
export function pageMetadata({ path, index = true, shared, alternates, ...texts }: Page): Metadata {
  const [title, description] = [typeset(texts.title), typeset(texts.description)]
  const { card, image } = shared ?? { card: siteShareCard(), image: paths.siteShareImage }
  return {
    title,
    description,
    alternates: { canonical: path, types: alternates },
    ...sharedAs({ card, image, path, title, description }),
    ...(!index && { robots: { index: false, follow: true } }),
  }
}

const LONGEST = 160

/** The sentences that fit in what a search engine shows, the first of them cut at a word where it alone does not. */
export function describe(...sentences: string[]): string {
  let text = ''
  for (const sentence of sentences.map((one) => one.trim()).filter(Boolean)) {
    const longer = text ? `${text} ${sentence}` : sentence
    if (longer.length > LONGEST) {
      if (text) continue
      const cut = sentence.slice(0, LONGEST - 1)
      return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).replace(/[\s,;:.]+$/, '')}…`
    }
    text = longer
  }
  return text
}
