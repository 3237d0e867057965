import type { Metadata } from 'next'
import { env } from '@/lib/env'

type Page = {
  title: string
  description: string
  /** Where it is, whatever stands behind the question mark. */
  path: string
  /** False: alive, but not for search engines. */
  index?: boolean
  image?: string
  type?: 'website' | 'article' | 'profile'
}

/**
 * What a page tells search engines and whoever shares it. Next replaces `openGraph` as a whole, so that what the
 * layout says of it is said again.
 */
export function pageMetadata({ title, description, path, index = true, image, type = 'website' }: Page) {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: {
      siteName: env().SITE_NAME,
      locale: 'fr_FR',
      type,
      title,
      description,
      url: path,
      ...(image && { images: [{ url: image, width: 1200, height: 630 }] }),
    },
    twitter: { card: image ? 'summary_large_image' : 'summary', title, description },
    ...(!index && { robots: { index: false, follow: true } }),
  } satisfies Metadata
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
