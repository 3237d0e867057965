/** The motif of the house: rings that spread from a dot. Decoration only. */
export function Rings({
  className,
  ink = false,
  small = false,
}: {
  className?: string
  ink?: boolean
  /** The dot and its first rings alone, to stand beside an emblem. */
  small?: boolean
}) {
  return (
    <svg viewBox={small ? '110 110 180 180' : '0 0 400 400'} aria-hidden className={className}>
      <g
        fill="none"
        stroke={ink ? 'var(--on-accent)' : 'var(--accent)'}
        strokeWidth="9"
        className={ink ? 'opacity-20' : undefined}
      >
        {[26, 52, 80, 110, 142, 176].map((radius, i) => (
          <circle key={radius} cx="200" cy="200" r={radius} opacity={ink || small ? 1 : 0.55 - i * 0.085} />
        ))}
      </g>
      <circle cx="200" cy="200" r="11" fill={ink ? 'none' : 'var(--accent)'} />
    </svg>
  )
}
