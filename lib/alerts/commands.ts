import { randomUUID } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'
import { dueAt, mostAlerts } from '@/lib/alerts/rules'
import { findSearch } from '@/lib/alerts/searches'
import { db, sqlOf, type Transaction } from '@/lib/db'
import type { AlertPace } from '@/lib/generated/prisma/enums'
import { enqueue } from '@/lib/jobs/queue'
import { linkSecret } from '@/lib/mail/link-secret'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'

export type AlertRefusal = 'everything' | 'place-unknown' | 'too-many' | 'too-many-alerts' | 'unknown'

/**
 * Saves a search as an alert. Who is signed in has shown that the address is theirs, and it begins at once; anybody else
 * is sent a mail whose link confirms it. The same search saved again is the same alert. Strangers may ask five
 * times an hour for an address, and a hundred times from one network address, which the limit knows by its hash.
 */
export async function saveAlert(request: {
  query: string
  pace: AlertPace
  email: string
  signedIn: boolean
  visitor: string
  now: Date
}): Promise<Result<{ token: string | null }, AlertRefusal>> {
  const { query: asked, pace, email, signedIn, visitor, now } = request
  const search = await findSearch(asked)
  if (!search.ok) return search
  if (!(await mayAsk(email, visitor, signedIn))) return refuse('too-many')

  const { query, label, causes, departmentCode, around, until } = search.value
  const newId = randomUUID()
  return db.$transaction(async (tx) => {
    // Two requests of one address wait for each other, so that they count alike.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alerts ${email}`}, 0))`
    const known = await tx.alert.findUnique({ where: { email_query: { email, query } } })
    // What strangers asked for in somebody's name does not keep them from their own.
    const counted = { email, ...(signedIn && { confirmedAt: { not: null } }) }
    if (!known && (await tx.alert.count({ where: counted })) >= mostAlerts) return refuse('too-many-alerts')

    const id = known?.id ?? newId
    if (!known) {
      const { tokenHash } = secretOf(id)
      const found = { causes, departmentCode, ...around, until: until && new Date(until) }
      await tx.alert.create({
        data: { id, email, query, label, pace, tokenHash, createdAt: now, ...found },
      })
    }
    // Whoever merely knows an address changes nothing of what runs for it.
    if (signedIn) {
      await tx.alert.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } })
      await setPace(tx, { id, pace }, now)
      return done({ token: secretOf(id).token })
    }
    if (known && !known.confirmedAt) await tx.alert.update({ where: { id }, data: { pace, createdAt: now } })
    await enqueue(sqlOf(tx), 'alert-confirmation', { alertId: id, askedAt: now.toISOString() })
    return done({ token: null })
  })
}

/** Starts an alert by the link of its mail; again, it changes nothing. */
export async function confirmAlert(token: string, now: Date): Promise<Result<null, 'unknown'>> {
  const where = { tokenHash: hashToken(token) }
  await db.alert.updateMany({ where: { ...where, confirmedAt: null }, data: { confirmedAt: now } })
  return (await db.alert.findUnique({ where, select: { id: true } })) ? done(null) : refuse('unknown')
}

/** Sets how soon it writes, of what it has found already as well. */
export async function changePace(
  { token, pace }: { token: string; pace: AlertPace },
  now: Date,
): Promise<Result<null, 'unknown'>> {
  return db.$transaction(async (tx) => {
    const alert = await tx.alert.findFirst({
      where: { tokenHash: hashToken(token), confirmedAt: { not: null } },
      select: { id: true },
    })
    if (!alert) return refuse('unknown')
    await setPace(tx, { id: alert.id, pace }, now)
    return done(null)
  })
}

async function setPace(tx: Transaction, { id, pace }: { id: string; pace: AlertPace }, now: Date) {
  const [waiting] = await tx.alert.updateManyAndReturn({ where: { id }, data: { pace } })
  if (!waiting?.dueAt) return
  const due = dueAt(pace, now)
  await tx.alert.update({ where: { id }, data: { dueAt: due } })
  await enqueue(sqlOf(tx), 'alert-news', { alertId: id }, { startAfter: due })
}

async function mayAsk(email: string, visitor: string, signedIn: boolean): Promise<boolean> {
  if (signedIn) return consume(`own-alert:${email}`, 30, 3600)
  return (
    (await consume(`alert:${email}`, 5, 3600)) &&
    (await consume(`alert-from:${hashToken(visitor)}`, 100, 3600))
  )
}

/** Ends an alert and forgets the address; again, it changes nothing. False where the link is no alert's. */
export async function stopAlert(token: string): Promise<boolean> {
  const { count } = await db.alert.deleteMany({ where: { tokenHash: hashToken(token) } })
  return count > 0
}

/** The secret of its mails’ links: it confirms, changes and stops this alert, and opens nothing else. */
export function secretOf(alertId: string): { token: string; tokenHash: string } {
  return linkSecret(`alert ${alertId}`)
}
