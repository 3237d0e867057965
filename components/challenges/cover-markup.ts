import { causeHues } from '@/components/challenges/cause-hue'
import { COVER_VIEW_BOX, coverDrawing } from '@/components/challenges/cover-drawing'
import { Markup, markup } from '@/components/ui/markup'
import type { Cause } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'

export type Pictured = { slug: string; cause: Cause; imageId: string | null; imageAlt: string }

/** The photo of a challenge, or the drawing that stands for it. Fills its box, whose shape the page gives. */
export function coverMarkup(challenge: Pictured, width: 'card' | 'wide'): Markup {
  if (challenge.imageId) return photo(challenge.imageId, challenge.imageAlt, width)
  const drawing = new Markup(coverDrawing(challenge.cause, challenge.slug))
  return markup`<svg class="cover" style="--hue:${causeHues[challenge.cause]}" viewBox="${COVER_VIEW_BOX}"
    preserveAspectRatio="xMidYMid slice" aria-hidden="true">${drawing}</svg>`
}

function photo(id: string, alt: string, width: 'card' | 'wide'): Markup {
  const [small, large] = width === 'wide' ? [960, 1600] : [480, 960]
  const sizes = width === 'wide' ? '(min-width: 64rem) 44rem, 100vw' : '(min-width: 40rem) 22rem, 8rem'
  const sources = (format: 'avif' | 'webp') =>
    `${paths.image(id, small, format)} ${small}w, ${paths.image(id, large, format)} ${large}w`
  return markup`<picture><source type="image/avif" srcset="${sources('avif')}" sizes="${sizes}">
    <img src="${paths.image(id, small, 'webp')}" srcset="${sources('webp')}" sizes="${sizes}" alt="${alt}"
      width="480" height="288" loading="${width === 'wide' ? 'eager' : 'lazy'}" decoding="async"
      class="size-full object-cover"></picture>`
}
