import { z } from 'zod'
import { dateScopes } from '@/lib/challenges/series'
import { readDate, readTime } from '@/lib/time'

const clock = (sentence: string) =>
  z.string(sentence).transform((typed, context) => {
    const read = readTime(typed)
    if (!read) context.addIssue({ code: 'custom', message: sentence })
    return read ?? { hour: 0, minute: 0 }
  })

/** What an organiser changes of one date, or of several alike. */
export const slotChange = z.object({
  slug: z.string(),
  slotId: z.uuid('Ce créneau n’existe plus : recharge la page.'),
  scope: z.enum(dateScopes, 'Dis quels créneaux changent.'),
  date: z.string('Choisis le jour.').transform((typed, context) => {
    const read = readDate(typed)
    if (!read)
      context.addIssue({ code: 'custom', message: 'Cette date n’existe pas : vérifie le jour et le mois.' })
    return read ?? { year: 0, month: 0, day: 0 }
  }),
  start: clock('Donne l’heure de début, par exemple 9:30.'),
  end: clock('Donne l’heure de fin, par exemple 12:00.'),
  capacity: z
    .string()
    .default('')
    .transform((typed) => typed.replace(/[\s\u202f]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^(|[1-9]\d{0,4}|100000)$/, 'Donne un nombre de places entre 1 et 100 000, ou laisse vide.'),
    )
    .transform((digits) => (digits ? Number(digits) : null)),
})
