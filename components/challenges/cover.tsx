import { hueStyle } from '@/components/challenges/cause-hue'
import { COVER_VIEW_BOX, coverDrawing } from '@/components/challenges/cover-drawing'
import type { Cause } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'

type Pictured = { slug: string; cause: Cause; imageId: string | null; imageAlt: string }

/** The photo of a challenge, or the drawing that stands for it. Fills its box, whose shape the caller gives. */
export function Cover({ challenge, wide = false }: { challenge: Pictured; wide?: boolean }) {
  if (challenge.imageId) return <Photo id={challenge.imageId} alt={challenge.imageAlt} wide={wide} />
  return (
    <svg
      className="cover"
      style={hueStyle(challenge.cause)}
      viewBox={COVER_VIEW_BOX}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      // One node instead of twenty: a page holds 24 of them. The drawing holds no text of anybody's.
      dangerouslySetInnerHTML={{ __html: coverDrawing(challenge.cause, challenge.slug) }}
    />
  )
}

function Photo({ id, alt, wide }: { id: string; alt: string; wide: boolean }) {
  const [small, large] = wide ? [960, 1600] : [480, 960]
  const sizes = wide ? '(min-width: 64rem) 44rem, 100vw' : '(min-width: 40rem) 22rem, 8rem'
  const sources = (format: 'avif' | 'webp') =>
    `${paths.image(id, small, format)} ${small}w, ${paths.image(id, large, format)} ${large}w`
  return (
    <picture>
      <source type="image/avif" srcSet={sources('avif')} sizes={sizes} />
      <img
        src={paths.image(id, small, 'webp')}
        srcSet={sources('webp')}
        sizes={sizes}
        alt={alt}
        width={480}
        height={288}
        loading={wide ? 'eager' : 'lazy'}
        decoding="async"
        className="size-full object-cover"
      />
    </picture>
  )
}
