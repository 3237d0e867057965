import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The secret part of a private calendar's address: whose it is, signed with the number of its version. The database
 * keeps no secret, and another number makes every address given out before worthless.
 */
export function calendarToken(userId: string, version: number): string {
  const owner = Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')
  return `${owner}.${signature(userId, version)}`
}

/** Whose calendar an address claims to be; not proven until `isCalendarToken` says so. */
export function claimedOwner(token: string): string | null {
  const owner = /^([\w-]{22})\.[\w-]{43}$/.exec(token)?.[1]
  if (!owner) return null
  const hex = Buffer.from(owner, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export function isCalendarToken(token: string, userId: string, version: number): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(calendarToken(userId, version))]
  return given.length === right.length && timingSafeEqual(given, right)
}

function signature(userId: string, version: number): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`calendar ${userId} ${version}`).digest('base64url')
}
