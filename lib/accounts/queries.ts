import { hashToken } from '@/lib/accounts/session-cookie'
import { db, sql } from '@/lib/db'
import type { UserRole } from '@/lib/generated/prisma/enums'

export type SignedInUser = {
  id: string
  email: string
  pseudonym: string
  name: string | null
  role: UserRole
  adult: boolean | null
}

/** The person whose session this is, by the token's hash, unless it has expired or the person is suspended. */
export async function findUserBySession(tokenHash: string, now: Date): Promise<SignedInUser | null> {
  const [user] = await sql<SignedInUser>(
    `SELECT u.id, u.email, u.pseudonym, u.name, u.role, u.adult FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.session_token = $1 AND s.expires > $2 AND u.suspended_at IS NULL`,
    [tokenHash, now],
  )
  return user ?? null
}

/** A sign-in request that its link can still use, for the page that shows the button; reading it uses nothing. */
export async function findOpenSignInRequest(token: string, now: Date) {
  return db.signInRequest.findFirst({
    where: { tokenHash: hashToken(token), consumedAt: null, expiresAt: { gt: now } },
    select: { email: true, intention: true },
  })
}

/** What a person sees and changes of their own account. */
export async function findAccount(userId: string) {
  return db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      pseudonym: true,
      name: true,
      listed: true,
      adult: true,
      createdAt: true,
      _count: { select: { sessions: { where: { expires: { gt: new Date() } } } } },
    },
  })
}

/** The demonstration mailbox, newest first. */
export async function listDemoMails() {
  return db.demoMail.findMany({ orderBy: { createdAt: 'desc' }, take: 50 })
}
