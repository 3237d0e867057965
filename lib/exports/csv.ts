import { stringify } from 'csv-stringify/sync'
import { fieldsOf } from '@/lib/time'

export type Cell = string | number | Date | null

/**
 * Rows as a file that French spreadsheets open with a double click: UTF-8 announced by its mark, semicolons, decimal
 * commas, CRLF (RFC 4180). Hours are those of `timezone`: « 2026-11-28 09:30 », which sorts and is read as a date.
 */
export function csv(rows: readonly (readonly Cell[])[], timezone = 'Europe/Paris'): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      quoted_string: true,
      cast: {
        string: withoutFormula,
        number: (amount) => String(amount).replace('.', ','),
        date: (at) => wallClock(at, timezone),
      },
    },
  )
}

/** « 2026-11-28 09:30 » as a clock there shows it. */
export function wallClock(at: Date, timezone: string): string {
  const { date, time } = fieldsOf(at, timezone)
  return `${date} ${time}`
}

// OWASP, CSV injection: what a spreadsheet would reckon out, or send somewhere, begins with one of these, after spaces
// that some of them skip and in the full width that some of them fold. An apostrophe makes it text.
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
