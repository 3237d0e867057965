import { createHmac } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'
import { env } from '@/lib/env'

/**
 * The secret of a mailed link, derived from what it is for (« invitation <id> <version> ») with the server's own: the
 * worker that writes the mail makes it again, so that a table holds its hash alone and a job nothing of it.
 */
export function linkSecret(purpose: string): { token: string; tokenHash: string } {
  const token = createHmac('sha256', env().AUTH_SECRET).update(purpose).digest('base64url')
  return { token, tokenHash: hashToken(token) }
}
