import type { ReactNode } from 'react'
import type { SlotGrid } from '@/lib/challenges/slot-grid'

/** Shifts as days × hours: a table to a screen reader, and no wider than a small phone for three days. */
export function SlotTable<Slot>({
  grid,
  caption,
  cell,
}: {
  grid: SlotGrid<Slot>
  caption: string
  cell: (slot: Slot) => ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls it where seven days are wider than the phone
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-1 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td />
            {grid.days.map(({ key, label }) => (
              <th
                key={key}
                scope="col"
                // As much for each day, whatever its cells say.
                style={{ width: `${100 / grid.days.length}%` }}
                className="px-1 pb-1 text-center align-bottom font-bold"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ key, label, cells }) => (
            <tr key={key}>
              <th scope="row" className="text-xs pr-1 text-left font-bold whitespace-nowrap sm:text-sm">
                {label}
              </th>
              {cells.map((slot, index) => (
                <td key={grid.days[index]?.key} className="min-w-16 p-0 text-center">
                  {slot === null ? (
                    <>
                      <span aria-hidden>–</span>
                      <span className="sr-only">pas de créneau</span>
                    </>
                  ) : (
                    cell(slot)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
