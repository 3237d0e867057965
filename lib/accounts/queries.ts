import { hashToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'

export type SignedInUser = NonNullable<Awaited<ReturnType<typeof findUserBySession>>>

/** The person whose session this is, unless it has expired or the person is suspended. */
export async function findUserBySession(sessionToken: string, now: Date) {
  const session = await db.session.findFirst({
    where: { sessionToken, expires: { gt: now }, user: { suspendedAt: null } },
    select: {
      user: { select: { id: true, email: true, pseudonym: true, name: true, role: true, adult: true } },
    },
  })
  return session?.user ?? null
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
