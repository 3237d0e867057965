import { z } from 'zod'

export const participantAnswer = z.object({
  participation: z.uuid('Cette demande n’existe plus.'),
  answer: z.enum(['admit', 'decline'], 'Choisis d’accepter ou de décliner.'),
  reason: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 450).toWellFormed())
    .default(''),
})
