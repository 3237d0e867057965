import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The key of one participation: whoever holds it may look at it, take an offered place and withdraw, without an
 * account at hand. It stands in the mails about it and nowhere in the database. It opens a page; only a POST acts.
 */
export function participationKey(participationId: string): string {
  return createHmac('sha256', env().AUTH_SECRET)
    .update(`participation ${participationId}`)
    .digest('base64url')
}

export function isParticipationKey(participationId: string, key: string): boolean {
  const [given, right] = [Buffer.from(key), Buffer.from(participationKey(participationId))]
  return given.length === right.length && timingSafeEqual(given, right)
}

// Without the letters and figures that are taken for one another.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** What a participant shows or says on the spot: eight characters of 31, also as a QR code. */
export function presenceCode(participationId: string): string {
  const bytes = createHmac('sha256', env().AUTH_SECRET).update(`presence ${participationId}`).digest()
  return Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % alphabet.length]).join('')
}
