import { z } from 'zod'
import { emailAddress } from '@/lib/accounts/schema'
import { largestParty } from '@/lib/participations/rules'

/** What an organiser may do about people in the list; `make-room` pulls in and adds the places that it takes. */
export const steps = ['admit', 'decline', 'remove', 'pull-in', 'make-room'] as const
export type SettleStep = (typeof steps)[number]

/** « admit:<id> »: the button in one person's row, whoever else is ticked. */
export function readGesture(text: string): { step: string; participations: string[] } {
  const [step = '', id = ''] = text.split(':')
  return { step, participations: [id] }
}

export const settling = z.object({
  participations: z
    .array(z.uuid('Cette inscription n’existe plus : recharge la page.'))
    .min(1, 'Coche au moins une personne.')
    .max(500, 'Cinq cents personnes à la fois, au plus.')
    .transform((ids) => [...new Set(ids)]),
  step: z.enum(steps, 'Choisis une réponse.'),
  // Kept in the log of the participation, which holds 500 characters.
  reason: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 450).toWellFormed())
    .default(''),
})

const howMany = 'Dis combien de personnes viennent.'

export const newcomer = z.object({
  slotId: z.uuid('Recharge la page, puis réessaie.'),
  name: z
    .string('Écris son nom.')
    .trim()
    .min(2, 'Écris son nom : deux caractères au moins.')
    .max(80, 'Quatre-vingts caractères au plus.')
    .regex(/^[^\p{Cc}]*$/u, 'Ce nom contient un caractère qui ne s’écrit pas.')
    .transform((name) => name.toWellFormed()),
  email: emailAddress,
  partySize: z.coerce
    .number(howMany)
    .int(howMany)
    .min(1, howMany)
    .max(largestParty, `Une inscription compte ${largestParty} personnes au plus.`)
    .default(1),
})
