import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'

/** A link and its code live a quarter of an hour; five wrong codes end them. */
export const signInMinutes = 15
export const codeAttempts = 5

/** A session lasts sixty days from the sign-in. */
export const sessionDays = 60

type SignInSecrets = { token: string; tokenHash: string; code: string; codeHash: string }

/**
 * The link's token and the six-digit code of a sign-in request, derived from its id with the server's secret: the
 * worker that writes the mail makes them again, so that neither the request nor the job's row holds them in clear.
 */
export function signInSecrets(requestId: string, secret: string): SignInSecrets {
  const token = createHmac('sha256', secret).update(`sign-in link ${requestId}`).digest('base64url')
  const number = createHmac('sha256', secret).update(`sign-in code ${requestId}`).digest().readUInt32BE(0)
  const code = String(number % 1_000_000).padStart(6, '0')
  return { token, tokenHash: hashToken(token), code, codeHash: hashCode(requestId, code, secret) }
}

/** Keyed, since a million codes would be tried in a second against a plain hash. */
export function hashCode(requestId: string, code: string, secret: string): string {
  return createHmac('sha256', secret).update(`sign-in code hash ${requestId} ${code}`).digest('hex')
}

export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

const words = [
  'Mésange', 'Genêt', 'Galet', 'Lavande', 'Écume', 'Tilleul', 'Luciole', 'Coquelicot', 'Boussole', 'Ricochet',
  'Bruyère', 'Alouette', 'Embellie', 'Noisette', 'Mistral', 'Rosée', 'Sittelle', 'Origan', 'Cerf-volant', 'Marelle',
  'Garrigue', 'Hirondelle', 'Passerelle', 'Romarin', 'Étincelle', 'Goéland', 'Mirabelle', 'Chardon', 'Écureuil', 'Éclaircie',
] as const // prettier-ignore

/** « Mésange 4821 »: a first pseudonym that says nothing of the person. `random` gives numbers in [0, 1). */
export function inventPseudonym(random: () => number): string {
  const word = words[Math.floor(random() * words.length)] ?? words[0]
  return `${word} ${Math.floor(1000 + random() * 99_000)}`
}
