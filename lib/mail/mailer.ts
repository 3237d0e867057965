import nodemailer, { type Transporter } from 'nodemailer'
import { db } from '@/lib/db'
import { env, hasDemoMailbox } from '@/lib/env'
import { renderLetter, type Letter } from '@/lib/mail/letter'

const kept = globalThis as typeof globalThis & { diffuzTransport?: Transporter }

/**
 * Hands a letter to the mail server, or to the demonstration mailbox. `event` names what happened
 * (`sign-in.<id>`): it makes the Message-ID, so that a letter sent again after a crash is recognised as the same.
 * Throws when the server does not take it; the job that called tries again.
 */
export async function deliver({
  to,
  event,
  letter,
}: {
  to: string
  event: string
  letter: Letter
}): Promise<void> {
  const { MAIL_FROM, APP_URL, SITE_NAME, SMTP_URL } = env()
  const messageId = `<${event}@${new URL(APP_URL).hostname}>`
  const { subject, text, html } = renderLetter(letter, SITE_NAME)

  if (hasDemoMailbox()) {
    const mail = { recipient: to, subject, text, html }
    await db.demoMail.upsert({ where: { messageId }, create: { messageId, ...mail }, update: {} })
    return
  }
  kept.diffuzTransport ??= nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  })
  await kept.diffuzTransport.sendMail({ from: MAIL_FROM, to, subject, text, html, messageId })
}
