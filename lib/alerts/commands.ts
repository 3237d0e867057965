import { randomUUID } from 'node:crypto'
import { hashToken } from '@/lib/accounts/session-cookie'
import { dueAt, mostAlerts } from '@/lib/alerts/rules'
import { findSearch } from '@/lib/alerts/searches'
import { db, sqlOf } from '@/lib/db'
import type { AlertPace } from '@/lib/generated/prisma/enums'
import { enqueue } from '@/lib/jobs/queue'
import { linkSecret } from '@/lib/mail/link-secret'
import { consume } from '@/lib/rate-limit'
import { done, refuse, type Result } from '@/lib/result'

export type AlertRefusal = 'everything' | 'place-unknown' | 'too-many' | 'too-many-alerts' | 'unknown'

/**
 * Saves a search as an alert. Who is signed in has shown that the address is theirs, and it begins at once; anybody else
 * is sent a mail whose link confirms it. The same search saved again is the same alert. At most five an hour for an
 * address, and a hundred from one network address, which the limit knows by its hash.
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
  if (!(await consume(`alert:${email}`, 5, 3600))) return refuse('too-many')
  if (!signedIn && !(await consume(`alert-from:${hashToken(visitor)}`, 100, 3600))) return refuse('too-many')

  const { query, label, causes, departmentCode, until } = search.value
  const newId = randomUUID()
  return db.$transaction(async (tx) => {
    // Two requests of one address wait for each other, so that they count alike.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alerts ${email}`}, 0))`
    const known = await tx.alert.findUnique({ where: { email_query: { email, query } } })
    if (!known && (await tx.alert.count({ where: { email } })) >= mostAlerts) return refuse('too-many-alerts')

    const id = known?.id ?? newId
    if (!known) {
      const { tokenHash } = secretOf(id)
      const found = { causes, departmentCode, until: until && new Date(until) }
      await tx.alert.create({
        data: { id, email, query, label, pace, tokenHash, createdAt: now, ...found },
      })
    }
    // Whoever merely knows an address changes nothing of what runs for it.
    if (signedIn || (known && !known.confirmedAt))
      await tx.alert.update({
        where: { id },
        data: { pace, ...(signedIn ? { confirmedAt: known?.confirmedAt ?? now } : { createdAt: now }) },
      })
    if (signedIn) return done({ token: secretOf(id).token })
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
    const [alert] = await tx.alert.updateManyAndReturn({
      where: { tokenHash: hashToken(token), confirmedAt: { not: null } },
      data: { pace },
    })
    if (!alert) return refuse('unknown')
    if (!alert.dueAt) return done(null)
    const due = dueAt(pace, now)
    await tx.alert.update({ where: { id: alert.id }, data: { dueAt: due } })
    await enqueue(sqlOf(tx), 'alert-news', { alertId: alert.id }, { startAfter: due })
    return done(null)
  })
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
