import { z } from 'zod'
import { VisitSource } from '@/lib/generated/prisma/enums'
import { questionText } from '@/lib/messages/schema'

/** What a visitor was about to do when asked for an address; kept in the sign-in request's row. */
export const intention = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('join'),
    slotId: z.uuid(),
    partySize: z.number().int(),
    relayCode: z.string().optional(),
    source: z.enum(VisitSource).optional(),
  }),
  z.object({ kind: z.literal('relay'), challengeId: z.uuid() }),
  z.object({ kind: z.literal('follow'), organizationId: z.uuid() }),
  z.object({ kind: z.literal('ask'), challengeId: z.uuid(), text: questionText }),
  z.object({ kind: z.literal('launch') }),
  z.object({ kind: z.literal('create-organization') }),
  z.object({ kind: z.literal('accept-invitation'), invitationId: z.uuid() }),
])

export type Intention = z.infer<typeof intention>
