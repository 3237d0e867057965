import { randomInt } from 'node:crypto'
import { db, inTransaction, type Database } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'

type Relaying = { challengeId: string; person: { id: string } }

/** Relays a défi: one row for this person, however often it is asked. Gives the code of the relay's own link. */
export async function relay(
  { challengeId, person }: Relaying,
  database: Database = db,
): Promise<Result<{ code: string; relayCount: number }, 'not-found'>> {
  return inTransaction(database, async (tx) => {
    const challenge = await tx.challenge.findFirst({
      where: { id: challengeId, status: { in: ['PUBLISHED', 'COMPLETED'] } },
      select: { id: true },
    })
    if (!challenge) return refuse('not-found')
    // Of two clicks at once the second finds the first one's row; the trigger counts rows that were really added.
    await tx.relay.createMany({
      data: [{ challengeId, userId: person.id, code: newCode() }],
      skipDuplicates: true,
    })
    const { code } = await tx.relay.findUniqueOrThrow({
      where: { challengeId_userId: { challengeId, userId: person.id } },
      select: { code: true },
    })
    return done({ code, relayCount: await countRelays(tx, challengeId) })
  })
}

/** Takes the relay back; asked again, it changes nothing. Who came by it stays noted. */
export async function unrelay(
  { challengeId, person }: Relaying,
  database: Database = db,
): Promise<{ relayCount: number }> {
  return inTransaction(database, async (tx) => {
    const { count } = await tx.relay.deleteMany({ where: { challengeId, userId: person.id } })
    // The worker counts popularity by what is new, and nothing is left here that it could find.
    if (count > 0) await tx.$executeRaw`SELECT refresh_popularity(ARRAY[${challengeId}::uuid])`
    return { relayCount: await countRelays(tx, challengeId) }
  })
}

async function countRelays(database: Database, challengeId: string): Promise<number> {
  const challenge = await database.challenge.findUnique({
    where: { id: challengeId },
    select: { relayCount: true },
  })
  return challenge?.relayCount ?? 0
}

// Letters and digits that are not mistaken for one another, for codes that people read aloud.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Eight letters and digits: 31^8, about 8 × 10^11 codes. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
