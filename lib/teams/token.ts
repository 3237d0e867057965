import { createHmac } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'

/**
 * The secret of an invitation's link, derived from its id and from how often it was sent: the worker that writes the
 * mail makes it again, so that neither a table nor a job holds it in clear.
 */
export function invitationSecrets(id: string, version: number, secret: string) {
  const token = createHmac('sha256', secret).update(`invitation ${id} ${version}`).digest('base64url')
  return { token, tokenHash: hashToken(token) }
}
