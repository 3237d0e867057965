import { z } from 'zod'
import { emailAddress } from '@/lib/accounts/schema'

const organization = z.string('Recharge la page.').regex(/^[a-z0-9-]{1,100}$/, 'Recharge la page.')

export const verificationRequest = z.object({
  organization,
  note: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .pipe(z.string().max(900, 'Raccourcis un peu (900 caractères au plus).'))
    .default(''),
})

export const proofRequest = z.object({ organization, email: emailAddress })
