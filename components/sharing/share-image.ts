import type { Metadata } from 'next'
import { siteHost, type ShareCard } from '@/components/sharing/share-card'
import { shareDrawing } from '@/components/sharing/share-drawing'
import { env } from '@/lib/env'
import { loadFonts } from '@/lib/sharing/fonts'
import { versionOf } from '@/lib/sharing/pictures'
import { renderShare } from '@/lib/sharing/render'
import { shareSize } from '@/lib/sharing/rules'

/** The picture of a card, and the name of this picture. */
export function shareImage(card: ShareCard): { version: string; draw: () => Promise<Buffer> } {
  const host = siteHost()
  return {
    version: versionOf([card, host]),
    draw: async () => {
      const { panel } = card
      const picture = 'imageId' in panel ? { imageId: panel.imageId, fill: panel.kind === 'photo' } : null
      return renderShare(shareDrawing(card, host, await loadFonts()), picture)
    },
  }
}

/**
 * What networks show of a link, whole: Next replaces what a layout says of it by what a page says. `image` is the
 * address without version; who shares a page that has changed shares its new image.
 */
export function sharedAs({
  card,
  image,
  path,
  title,
  description,
  type = 'website',
}: {
  card: ShareCard
  image: string
  /** Of the page, where it is one. */
  path?: string
  /** Those of the page, unless said. */
  title?: string
  description?: string
  type?: 'website' | 'article'
}): Pick<Metadata, 'openGraph' | 'twitter'> {
  const shown = {
    url: `${image}?v=${shareImage(card).version}`,
    ...shareSize,
    type: 'image/png',
    alt: [card.label.text, card.title, ...card.lines.map(({ text }) => text)].join(', '),
  }
  return {
    openGraph: {
      siteName: env().SITE_NAME,
      locale: 'fr_FR',
      type,
      title,
      description,
      url: path,
      images: [shown],
    },
    // Next says the rest of it again from the above.
    twitter: { card: 'summary_large_image' },
  }
}
