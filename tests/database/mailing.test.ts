import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import { requestSignIn } from '@/lib/accounts/commands'
import { sendSignInMail } from '@/lib/accounts/jobs'
import { signInSecrets } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { joinSlot } from '@/lib/participations/commands'
import { sendParticipationMail } from '@/lib/participations/jobs'
import { aChallenge, aUser, unique } from '@/tests/support/factories'

// A real SMTP server on loopback takes what the worker sends.
const received: { to: string[]; source: string }[] = []
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, callback) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        source: Buffer.concat(chunks).toString(),
      })
      callback()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('The SMTP server has no port.')
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))

function lastTo(recipient: string) {
  const mail = received.findLast(({ to }) => to.includes(recipient))
  if (!mail) throw new Error(`No mail to ${recipient}.`)
  return { source: mail.source, text: decoded(mail.source) }
}

// Quoted-printable undone, soft line breaks joined.
function decoded(source: string): string {
  const bytes = source
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

test('the sign-in mail carries the link, the code and a Message-ID that stays the same', async () => {
  const email = `${unique()}@test.localhost`
  const requested = await requestSignIn({ email, visitor: '192.0.2.1', now: new Date() })
  if (!requested.ok) throw new Error(requested.refusal)
  const { requestId } = requested.value
  await sendSignInMail({ requestId })
  await sendSignInMail({ requestId })

  const { token, code } = signInSecrets(requestId, env().AUTH_SECRET)
  const { source, text } = lastTo(email)
  expect(text).toContain(`http://localhost:3000/connexion/confirmer?jeton=${token}`)
  expect(text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
  expect(text).toContain('Content-Type: text/html')
  expect(text).toContain('Content-Type: text/plain')
  expect(source).toContain(`Message-ID: <sign-in.${requestId}@localhost>`)
  expect(received.filter(({ to }) => to.includes(email))).toHaveLength(2)
})

test('a used or unknown request sends nothing', async () => {
  const before = received.length
  await sendSignInMail({ requestId: '00000000-0000-4000-8000-000000000000' })
  expect(received).toHaveLength(before)
})

test('who joins is told when, where and how to leave', async () => {
  const person = await aUser()
  const { slots, title, slug } = await aChallenge({ whatToBring: 'Une gourde' })
  const slotId = slots[0]?.id ?? ''
  await joinSlot({ slotId, person, now: new Date() })
  const event = await db.participationEvent.findFirstOrThrow({ where: { participation: { slotId } } })
  await sendParticipationMail({ letter: 'participation', eventId: String(event.id) })

  const { text } = lastTo(person.email)
  expect(text).toContain(`Tu relèves le défi «\u00a0${title}\u00a0»`)
  expect(text).toMatch(/Quand\s: \S+ \d/)
  expect(text).toContain('Cale de Crucy, Nantes')
  expect(text).toContain('Une gourde')
  expect(text).toContain(`http://localhost:3000/defis/${slug}`)
})
