import { z } from 'zod'
import { largestParty } from '@/lib/participations/rules'

const id = z.uuid('Recharge la page, puis réessaie.')

export const joinRequest = z.object({
  slotId: id,
  partySize: z.coerce
    .number('Choisis combien vous serez.')
    .int('Choisis combien vous serez.')
    .min(1, 'Choisis combien vous serez.')
    .max(largestParty, `Une inscription compte ${largestParty} personnes au plus.`)
    .default(1),
  // A relay's code that does not exist counts for nothing, so a damaged one is dropped rather than refused.
  relayCode: z
    .string()
    .regex(/^[a-z0-9]{5,12}$/)
    .optional()
    .catch(undefined),
})

const reason = z
  .string()
  .transform((text) => text.replaceAll('\0', '').trim().slice(0, 500).toWellFormed())
  .optional()

export const withdrawal = z.object({ slotId: id, reason })

export const holderRequest = z.object({ participation: id, key: z.string().max(100).optional(), reason })
