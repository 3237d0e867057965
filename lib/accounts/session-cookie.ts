import { createHash } from 'node:crypto'

/** NextAuth's cookie name; over HTTPS the `__Secure-` prefix makes browsers refuse it from plain HTTP. */
export function sessionCookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** What the database keeps of a session token: who reads the table cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
