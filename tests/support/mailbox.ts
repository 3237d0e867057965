import { expect } from '@playwright/test'
import { db } from '@/lib/db'

/** The first link like this one in the newest mail to this person, once it is in the demonstration mailbox. */
export async function linkInMail(recipient: string, link: RegExp, subject = /./): Promise<string> {
  let found: string | undefined
  await expect
    .poll(
      async () => {
        const mails = await db.demoMail.findMany({ where: { recipient }, orderBy: { createdAt: 'desc' } })
        found = mails.find((mail) => subject.test(mail.subject))?.text.match(link)?.[0]
        return found
      },
      { timeout: 15_000 },
    )
    .toBeTruthy()
  return found ?? ''
}
