import { createHmac, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { MailKind } from '@/lib/generated/prisma/enums'
import { mailKindNames } from '@/lib/mail/kinds'

/** Proves that somebody read a mail to this person: opens what they are written about, and nothing else of theirs. */
export function preferencesToken(userId: string): string {
  const id = Buffer.from(userId.replaceAll('-', ''), 'hex')
  return `${id.toString('base64url')}.${sign(userId).toString('base64url')}`
}

/** The person whose token this is, or null. */
export function readPreferencesToken(token: string): string | null {
  const [id = '', signature = ''] = token.split('.')
  const hex = Buffer.from(id, 'base64url').toString('hex')
  if (hex.length !== 32) return null
  const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(userId)]
  return given.length === right.length && timingSafeEqual(given, right) ? userId : null
}

export async function listMutedKinds(userId: string): Promise<MailKind[]> {
  const rows = await db.mutedMail.findMany({ where: { userId }, select: { kind: true } })
  return rows.map(({ kind }) => kind)
}

/** Switches one kind of mail off; again, it changes nothing. False where the account is gone. */
export async function muteMail(userId: string, kind: MailKind): Promise<boolean> {
  if (!(await db.user.findUnique({ where: { id: userId }, select: { id: true } }))) return false
  await db.mutedMail.createMany({ data: { userId, kind }, skipDuplicates: true })
  return true
}

/** Makes the kinds that are sent exactly the wanted ones. */
export async function chooseMails(userId: string, wanted: MailKind[]): Promise<void> {
  const muted = mailKindNames.filter((kind) => !wanted.includes(kind))
  await db.$transaction([
    db.mutedMail.deleteMany({ where: { userId, kind: { notIn: muted } } }),
    db.mutedMail.createMany({ data: muted.map((kind) => ({ userId, kind })), skipDuplicates: true }),
  ])
}

function sign(userId: string): Buffer {
  return createHmac('sha256', env().AUTH_SECRET).update(`mail preferences ${userId}`).digest()
}
