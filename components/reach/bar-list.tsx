import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { number } from '@/lib/french'

export type BarItem = { key: string; label: string; value: number; note?: string }

/** Bars that lie under their own words and numbers, all to one scale; they are drawn by the server and need no colour. */
export function BarList({ items }: { items: BarItem[] }) {
  const width = scaleLinear({ domain: [0, Math.max(1, ...items.map(({ value }) => value))], range: [0, 100] })
  return (
    <ul className="grid gap-4">
      {items.map(({ key, label, value, note }) => (
        <li key={key} className="grid gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <span className="font-bold">{label}</span>
              {note && <span className="text-sm text-ink-soft"> · {note}</span>}
            </span>
            <span className="font-bold tabular-nums">{number(value)}</span>
          </p>
          <svg
            aria-hidden
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            className="h-3 w-full overflow-hidden rounded-full bg-sunken"
          >
            <Bar x={0} y={0} width={width(value)} height={10} className="fill-accent-deep" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
