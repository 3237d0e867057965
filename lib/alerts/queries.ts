import { hashToken } from '@/lib/accounts/session-cookie'
import { secretOf } from '@/lib/alerts/commands'
import { db } from '@/lib/db'

const shown = { id: true, query: true, label: true, pace: true, confirmedAt: true } as const

/** The alert of a mail's link; null where it is stopped or was none. */
export function findAlert(token: string) {
  return db.alert.findUnique({ where: { tokenHash: hashToken(token) }, select: shown })
}

/** What runs for the address of somebody who is signed in, oldest first, each with its link. */
export async function listAlerts(email: string) {
  const alerts = await db.alert.findMany({
    where: { email, confirmedAt: { not: null } },
    select: shown,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return alerts.map((alert) => ({ ...alert, token: secretOf(alert.id).token }))
}
