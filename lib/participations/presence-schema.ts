import { z } from 'zod'

const id = z.uuid()
// Milliseconds since 1970, by the device's own clock.
const at = z.int().min(0).max(8_640_000_000_000_000)

/** One gesture at the entrance. Its id is made on the device, so that what is sent twice is done once. */
export const presenceOperation = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.enum(['present', 'absent', 'undo']), participation: id, at }),
  z.object({ id, kind: z.literal('walk-in'), slot: id, people: z.int().min(1).max(100), at }),
  z.object({ id, kind: z.literal('forget-walk-in'), walkIn: id, at }),
])

export type PresenceOperation = z.infer<typeof presenceOperation>

/**
 * What a device sends: the account that made the gestures, and the gestures. Each is read by itself, so that one that
 * cannot be read holds nothing up.
 */
export const presenceRequest = z.object({ user: id, operations: z.array(z.unknown()).max(500) })

export const absenceDispute = z.object({
  participation: z.uuid('Recharge la page, puis réessaie.'),
  key: z.string().max(100).optional(),
  text: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().toWellFormed())
    .pipe(
      z
        .string()
        .min(1, 'Dis en quelques mots ce qui s’est passé.')
        .max(500, 'Cinq cents caractères au plus.'),
    ),
})
