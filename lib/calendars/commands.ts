import { randomInt } from 'node:crypto'
import { db } from '@/lib/db'

/** Gives the person a private calendar; the one there is stays, at its address. */
export async function openCalendar(userId: string): Promise<void> {
  await db.user.updateMany({
    where: { id: userId, calendarVersion: null },
    data: { calendarVersion: newVersion() },
  })
}

/** Another address for the same calendar; the old one answers no more. Where there is no calendar, none begins. */
export async function renewCalendar(userId: string): Promise<void> {
  await db.user.updateMany({
    where: { id: userId, calendarVersion: { not: null } },
    data: { calendarVersion: newVersion() },
  })
}

/** No address opens it any longer; repeating it changes nothing. */
export async function closeCalendar(userId: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { calendarVersion: null } })
}

// Drawn, not counted: a calendar that was closed and opened again must not come back at its old address.
function newVersion(): number {
  return randomInt(1, 2 ** 31)
}
