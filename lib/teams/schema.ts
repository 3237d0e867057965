import { z } from 'zod'
import { emailAddress } from '@/lib/accounts/schema'
import { OrganizationRole } from '@/lib/generated/prisma/enums'

const organization = z.string('Recharge la page.').regex(/^[a-z0-9-]{1,100}$/, 'Recharge la page.')
const role = z.enum(OrganizationRole, 'Choisis ce que cette personne pourra faire.')

export const invitationForm = z.object({ organization, email: emailAddress, role })

export const invitationStep = z.object({
  organization,
  invitation: z.uuid('Recharge la page.'),
  step: z.enum(['send-again', 'withdraw'], 'Recharge la page.'),
})

export const memberStep = z.discriminatedUnion(
  'step',
  [
    z.object({ step: z.literal('role'), organization, member: z.uuid(), role }),
    z.object({ step: z.literal('remove'), organization, member: z.uuid() }),
    z.object({ step: z.literal('hand-over'), organization, member: z.uuid() }),
  ],
  'Recharge la page.',
)

export const leaving = z.object({ organization })
