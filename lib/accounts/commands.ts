import { randomBytes, randomUUID } from 'node:crypto'
import { inTransaction, Prisma, db, sqlOf, type Database, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { enqueue } from '@/lib/jobs/queue'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'
import {
  codeAttempts,
  hashCode,
  inventPseudonym,
  sameHash,
  sessionDays,
  signInMinutes,
  signInSecrets,
} from '@/lib/accounts/rules'
import { hashToken } from '@/lib/accounts/session-cookie'

export type SignInRefusal = 'too-many' | 'too-many-here' | 'unknown' | 'wrong-code' | 'suspended'

export type SignedIn = { userId: string; adult: boolean | null; intention: unknown; sessionToken: string }

/**
 * Sends a mail with a link and a code, whether or not the address has an account: the answer does not tell.
 * At most five mails an hour to one address, and a hundred asked for from one network address (a school or an office
 * share theirs), which the limits know by its hash.
 */
export async function requestSignIn(
  request: { email: string; visitor: string; intention?: Prisma.InputJsonValue; now: Date },
  database: Database = db,
): Promise<Result<{ requestId: string }, 'too-many' | 'too-many-here'>> {
  if (!(await consume(`sign-in:${request.email}`, 5, 3600))) return refuse('too-many')

  if (!(await consume(`sign-in-from:${hashToken(request.visitor)}`, 100, 3600)))
    return refuse('too-many-here')

  const id = randomUUID()
  const { tokenHash, codeHash } = signInSecrets(id, env().AUTH_SECRET)
  const expiresAt = new Date(request.now.getTime() + signInMinutes * 60_000)
  await inTransaction(database, async (tx) => {
    const { email, intention } = request
    await tx.signInRequest.create({
      data: { id, email, tokenHash, codeHash, intention, expiresAt, createdAt: request.now },
    })
    await enqueue(sqlOf(tx), 'sign-in-mail', { requestId: id })
  })
  return done({ requestId: id })
}

/**
 * Uses a sign-in request, once, within fifteen minutes, in the caller's transaction: by the mail's link, or by the
 * request's id after `checkCode`. Opens a session, and the account where there was none.
 */
export async function signIn(
  tx: Transaction,
  proof: { token: string } | { requestId: string },
  now: Date,
): Promise<Result<SignedIn, 'unknown' | 'suspended'>> {
  const which = 'token' in proof ? { tokenHash: hashToken(proof.token) } : { id: proof.requestId }
  // The update takes the row's lock and consumes it in one statement: of two clicks at once, one finds it used.
  const [request] = await tx.signInRequest.updateManyAndReturn({
    where: { ...which, consumedAt: null, expiresAt: { gt: now } },
    data: { consumedAt: now },
  })
  if (!request) return refuse('unknown')

  const user = await findOrCreateUser(tx, request.email, now)
  if (user.suspendedAt) return refuse('suspended')
  const sessionToken = await openSession(tx, user.id, now)
  return done({ userId: user.id, adult: user.adult, intention: request.intention, sessionToken })
}

/** Whether this is the code of the mail, for the browser that asked for it; five wrong ones end the request. */
export async function checkCode(
  { requestId, code }: { requestId: string; code: string },
  now: Date,
): Promise<Result<null, 'unknown' | 'wrong-code'>> {
  // Counted before it is compared, in a statement of its own: guesses sent at once share the five attempts.
  const [request] = await db.signInRequest.updateManyAndReturn({
    where: { id: requestId, consumedAt: null, expiresAt: { gt: now }, attempts: { lt: codeAttempts } },
    data: { attempts: { increment: 1 } },
  })
  if (!request) return refuse('unknown')
  return sameHash(request.codeHash, hashCode(requestId, code, env().AUTH_SECRET))
    ? done(null)
    : refuse('wrong-code')
}

/** Ends one session; ending it again changes nothing. */
export async function signOut(sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashToken(sessionToken) } })
}

/** Ends every session of the person, on every device. */
export async function signOutEverywhere(userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
}

/** Changes what the person says of themselves. */
export async function updateAccount(
  userId: string,
  account: { pseudonym: string; name: string | null; listed: boolean; adult: boolean | null },
): Promise<Result<null, 'pseudonym-taken'>> {
  try {
    await db.user.update({ where: { id: userId }, data: account })
    return done(null)
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('pseudonym-taken')
    throw error
  }
}

async function findOrCreateUser(tx: Transaction, email: string, now: Date) {
  const select = { id: true, adult: true, suspendedAt: true }
  const existing = await tx.user.findUnique({ where: { email }, select: { ...select, emailVerified: true } })
  if (existing?.emailVerified) return existing
  return tx.user.upsert({
    where: { email },
    create: { email, emailVerified: now, pseudonym: await freePseudonym(tx) },
    update: { emailVerified: now },
    select,
  })
}

/** A pseudonym nobody has yet. */
export async function freePseudonym(database: Database): Promise<string> {
  for (;;) {
    const pseudonym = inventPseudonym(Math.random)
    if (!(await database.user.findUnique({ where: { pseudonym }, select: { id: true } }))) return pseudonym
  }
}

async function openSession(tx: Transaction, userId: string, now: Date): Promise<string> {
  const sessionToken = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + sessionDays * 86_400_000)
  await tx.session.create({ data: { sessionToken: hashToken(sessionToken), userId, expires } })
  return sessionToken
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
