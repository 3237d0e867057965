import nodemailer, { type Transporter } from 'nodemailer'
import { db } from '@/lib/db'
import { absolute, env, hasDemoMailbox } from '@/lib/env'
import type { MailKind } from '@/lib/generated/prisma/enums'
import { mailKinds } from '@/lib/mail/kinds'
import { renderLetter, type Letter } from '@/lib/mail/letter'
import { preferencesToken } from '@/lib/mail/preferences'
import { paths } from '@/lib/paths'

const kept = globalThis as typeof globalThis & { diffuzTransport?: Transporter }

/** A letter that somebody may switch off: nothing leaves where they have. */
export async function deliverTo(
  user: { id: string; email: string },
  kind: MailKind,
  mail: { event: string; letter: Letter; calendar?: string },
): Promise<void> {
  const muted = await db.mutedMail.findUnique({ where: { userId_kind: { userId: user.id, kind } } })
  if (muted) return
  const token = preferencesToken(user.id)
  await deliver({
    to: user.email,
    ...mail,
    leave: {
      oneClick: absolute(paths.unsubscribe(token, mailKinds[kind].slug)),
      choose: absolute(paths.mailPreferences(token)),
    },
  })
}

/**
 * Hands a letter to the mail server, or to the demonstration mailbox. `event` names what happened
 * (`sign-in.<id>`): it makes the Message-ID, so that a letter sent again after a crash is recognised as the same.
 * `leave` are the ways out: one that a mail program takes by itself (RFC 8058), and where an account chooses its mails.
 * Throws when the server does not take it; the job that called tries again.
 */
export async function deliver({
  to,
  event,
  letter,
  calendar,
  leave,
}: {
  to: string
  event: string
  letter: Letter
  /** An iCalendar file that goes with it. */
  calendar?: string
  leave?: { oneClick: string; choose?: string }
}): Promise<void> {
  const { MAIL_FROM, APP_URL, SITE_NAME, SMTP_URL } = env()
  const messageId = `<${event}@${new URL(APP_URL).hostname}>`
  const { subject, text, html } = renderLetter(letter, SITE_NAME, leave?.choose)

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
  await kept.diffuzTransport.sendMail({
    from: MAIL_FROM,
    to,
    subject,
    text,
    html,
    messageId,
    ...(leave && {
      headers: {
        'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${leave.oneClick}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    }),
    ...(calendar && {
      attachments: [
        {
          filename: 'defi.ics',
          content: calendar,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        },
      ],
    }),
  })
}

/** Whether the mail server said no for good (RFC 5321, 5yz to this letter): trying again would change nothing. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false
  const { responseCode } = error
  // 535 and the like are about us and our settings, not about the letter.
  return typeof responseCode === 'number' && [541, 550, 551, 552, 553, 554, 556].includes(responseCode)
}
