import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | Date | null | readonly string[]
type Row = Record<string, Value>

/** Copies rows into a table; each of them has the columns of the first. */
export async function copyRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const copy = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
  await pipeline(Readable.from(lines(rows, columns)), copy)
}

/** In pieces of a few dozen kilobytes: a stream's turn costs more than a row. */
function* lines(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${columns.map((column) => field(row[column] ?? null)).join('\t')}\n`
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  if (piece) yield piece
}

/** PostgreSQL's text format: backslash escapes, \N for null, {} for arrays. */
function field(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') return escaped(`{${value.map((item) => JSON.stringify(item)).join(',')}}`)
  return typeof value === 'string' ? escaped(value) : String(value)
}

function escaped(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '\\\\')
}
