import writeSheet, { type Cell as SheetCell } from 'write-excel-file/node'
import type { Cell } from '@/lib/exports/csv'
import { offsetAt } from '@/lib/time'

/**
 * The same rows as a workbook of one sheet, its first row the heading. Every text is typed as text, so that nothing
 * in it is ever a formula. Hours are those of `timezone`.
 */
export async function xlsx(
  sheet: string,
  rows: readonly (readonly Cell[])[],
  timezone = 'Europe/Paris',
): Promise<Buffer> {
  const [heading = [], ...body] = rows
  const cells = [
    heading.map((cell) => ({ value: String(cell ?? ''), type: String, fontWeight: 'bold' as const })),
    ...body.map((row) => row.map((cell) => sheetCell(cell, timezone))),
  ]
  const columns = heading.map((_, column) => ({ width: widthOf(rows, column) }))
  return writeSheet(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

function sheetCell(cell: Cell, timezone: string): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: writable(cell), type: String }
  // A workbook knows no zones: it is given the hour that the clock there shows.
  return {
    value: new Date(cell.getTime() + offsetAt(cell, timezone)),
    type: Date,
    format: 'yyyy-mm-dd hh:mm',
  }
}

// XML 1.0 has no place for these, and a workbook with one of them does not open.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '')
}

/** In characters: as wide as the widest cell, within reason. */
function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const widest = rows.reduce((most, row) => {
    const cell = row[column] ?? ''
    return Math.max(most, cell instanceof Date ? 16 : String(cell).length)
  }, 6)
  return Math.min(widest, 48) + 2
}
