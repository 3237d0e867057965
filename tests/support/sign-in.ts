import { randomBytes } from 'node:crypto'
import { hashToken, sessionCookieName } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'

/** Opens a session for that person, as a confirmed sign-in does. */
export async function signIn(
  user: { id: string },
  appUrl = 'http://localhost:3000',
): Promise<{ name: string; value: string }> {
  const token = randomBytes(32).toString('base64url')
  await db.session.create({
    data: {
      userId: user.id,
      sessionToken: hashToken(token),
      expires: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000),
    },
  })
  return { name: sessionCookieName(appUrl), value: token }
}
