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

export const verifyForm = z.object({
  verification: z.uuid('Cette demande n’existe plus.'),
  decision: z.enum(['grant', 'decline'], 'Choisis une réponse.'),
  seen: z.string().max(2000).default(''),
  reason: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .pipe(z.string().max(900, 'Raccourcis la raison (900 caractères au plus).'))
    .default(''),
})

const targets = ['challenge', 'author', 'organization'] as const
export type SuspendTarget = (typeof targets)[number]

export const suspendForm = z.object({
  target: z.enum(targets, 'Choisis ce que tu suspends.'),
  slug: z.string('Recharge la page.').regex(/^[a-z0-9-]{1,120}$/, 'Recharge la page.'),
  // Kept in the log of each participation too, which holds 500 characters.
  reason: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .pipe(z.string().max(450, 'Raccourcis la raison (450 caractères au plus).'))
    .default(''),
})
