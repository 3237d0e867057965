import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { number } from '@/lib/french'

export type Column = { key: string; label: string; value: number }

const HEIGHT = 40

/** How one figure went over time. The columns are for the eye; the table beside them says the same in words. */
export function ColumnChart({ title, columns }: { title: string; columns: Column[] }) {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  const x = scaleBand({ domain: columns.map(({ key }) => key), range: [0, 100], paddingInner: 0.2 })
  const y = scaleLinear({ domain: [0, most], range: [0, HEIGHT] })
  const peak = columns.find(({ value }) => value === most)
  return (
    <figure className="grid gap-2">
      <figcaption>
        <span className="block font-bold">{title}</span>
        {peak && (
          <span className="text-sm text-ink-soft">
            au plus haut {number(peak.value)}, {peak.label}
          </span>
        )}
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-28 w-full border-b-2 border-line-strong"
      >
        {columns.map(({ key, value }) => (
          <Bar
            key={key}
            x={x(key)}
            y={HEIGHT - y(value)}
            width={x.bandwidth()}
            height={y(value)}
            className="fill-accent-deep"
          />
        ))}
      </svg>
      <p aria-hidden className="flex justify-between gap-4 text-sm text-ink-soft">
        <span>{columns[0]?.label}</span>
        {columns.length > 1 && <span>{columns.at(-1)?.label}</span>}
      </p>
    </figure>
  )
}
