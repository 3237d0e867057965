import { z } from 'zod'
import { readDate } from '@/lib/time'
import { yearOf, type Period } from '@/lib/proof/rules'

/** The period in an address (`du`, `au`), put the right way round; without one that can be read, the year of `today`. */
export function readPeriod(params: Record<string, string | string[] | undefined>, today: string): Period {
  const [from, to] = [dayOf(params.du), dayOf(params.au)]
  if (!from || !to) return yearOf(today)
  return from <= to ? { from, to } : { from: to, to: from }
}

/** « 13,50 » → 1350; nothing: the site's own rate. */
export const hourRate = z.object({
  slug: z.string(),
  rate: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.').replace(/\s*€$/, ''))
    .refine(
      (text) => text === '' || /^\d{1,3}(\.\d{1,2})?$/.test(text),
      'Écris un montant en euros, par exemple 13,50.',
    )
    .transform((text) => (text === '' ? null : Math.round(Number(text) * 100)))
    .refine(
      (cents) => cents === null || (cents >= 100 && cents <= 20_000),
      'Le taux va de 1 à 200 euros l’heure.',
    ),
})

function dayOf(value: string | string[] | undefined): string | null {
  const date = typeof value === 'string' ? readDate(value) : null
  if (!date || date.year > 9998) return null
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().slice(0, 10)
}
