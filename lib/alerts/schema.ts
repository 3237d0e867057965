import { z } from 'zod'
import { emailAddress } from '@/lib/accounts/schema'

const pace = z.enum(['AT_ONCE', 'DAILY', 'WEEKLY'], 'Choisis un rythme.')
const token = z.string('Recharge la page.').max(100, 'Recharge la page.')

export const alertRequest = z.object({ query: z.string().max(2000).default(''), pace })
export const addressRequest = z.object({ email: emailAddress })
export const alertLink = z.object({ token })
export const paceRequest = z.object({ token, pace })
