import { z } from 'zod'

export const reviewForm = z.object({
  challenge: z.uuid('Ce défi n’existe plus.'),
  decision: z.enum(['approve', 'request-changes', 'suspend'], 'Choisis une réponse.'),
  reason: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .pipe(z.string().max(900, 'Raccourcis la raison (900 caractères au plus).'))
    .default(''),
})
