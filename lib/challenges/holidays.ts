import type { CalendarDate } from '@/lib/time'

/** The eleven public holidays of the whole country (Code du travail, L3133-1). */
export function isPublicHoliday({ year, month, day }: CalendarDate): boolean {
  if (fixed.has(`${day}/${month}`)) return true
  const easter = easterOf(year)
  // Easter Monday, Ascension, Whit Monday.
  return [1, 39, 50].some((later) => {
    const on = new Date(easter + later * 86_400_000)
    return on.getUTCMonth() + 1 === month && on.getUTCDate() === day
  })
}

const fixed = new Set(['1/1', '1/5', '8/5', '14/7', '15/8', '1/11', '11/11', '25/12'])

/** Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): number {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)
}
