import { paths } from '@/lib/paths'
import { imageWidths } from '@/lib/images/rules'

/** An uploaded picture in AVIF or WebP at the width it is shown; its width and height keep the page from moving. */
export function Picture({
  id,
  alt,
  width,
  height,
  sizes,
  className = '',
  eager = false,
}: {
  id: string
  alt: string
  width: number
  height: number
  /** As in HTML: « (min-width: 64rem) 24rem, 100vw ». */
  sizes: string
  className?: string
  /** The picture that opens the page; the others wait until they are near. */
  eager?: boolean
}) {
  const sources = (format: 'avif' | 'webp') =>
    imageWidths.map((size) => `${paths.image(id, size, format)} ${size}w`).join(', ')
  return (
    <picture>
      <source type="image/avif" srcSet={sources('avif')} sizes={sizes} />
      <img
        src={paths.image(id, 960, 'webp')}
        srcSet={sources('webp')}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        className={className}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
