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
