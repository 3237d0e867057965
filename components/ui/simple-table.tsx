import { number } from '@/lib/french'

type Cell = string | number

/** A table of words and numbers: the first column names the row, numbers stand under each other. It scrolls by itself where it is too wide. */
export function SimpleTable({
  caption,
  heading,
  rows,
  total,
}: {
  caption: string
  heading: string[]
  rows: Cell[][]
  /** The last row, set apart. */
  total?: Cell[]
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it (WCAG 2.1.1)
    <div role="group" aria-label={caption} tabIndex={0} className="simple-table overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-line-strong">
            {heading.map((label, column) => (
              <th key={label} scope="col" className={cell(column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <Row key={`${line}-${row[0]}`} row={row} className="border-b border-line [&>th]:font-normal" />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row row={total} className="border-t-2 border-line-strong font-bold" />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ row, className }: { row: Cell[]; className: string }) {
  return (
    <tr className={className}>
      {row.map((value, column) => {
        const text = typeof value === 'number' ? number(value) : value
        return column === 0 ? (
          <th key={column} scope="row" className={cell(0)}>
            {text}
          </th>
        ) : (
          <td key={column} className={cell(column)}>
            {text}
          </td>
        )
      })}
    </tr>
  )
}

function cell(column: number): string {
  return column === 0
    ? 'min-w-40 py-2 pr-4 text-left align-top hyphens-auto'
    : 'py-2 pl-4 text-right align-top whitespace-nowrap tabular-nums'
}
