import { SMTPServer } from 'smtp-server'

export type Received = { to: string; messageId: string; source: string }

/** Why a letter is not taken (an SMTP code), or null. */
export type Answer = (letter: Received) => number | null | Promise<number | null>

/** A real mail server on this machine. It counts what it refuses too; `answer` may change its mind. */
export async function startSmtp(answer: Answer = () => null) {
  const received: Received[] = []
  let refused = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString()
        const letter = {
          to: envelope.rcptTo[0]?.address ?? '',
          messageId: header(source, 'Message-ID') ?? '',
          source,
        }
        void take(letter, callback)
      })
    },
  })
  async function take(letter: Received, reply: (error?: Error | null) => void): Promise<void> {
    const code = await answer(letter)
    if (code === null) received.push(letter)
    else refused += 1
    reply(code === null ? null : Object.assign(new Error('Pas maintenant'), { responseCode: code }))
  }
  // A client that is killed in the middle of a letter.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('The SMTP server has no port.')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refused: () => refused,
    stop: () => new Promise<void>((closed) => server.close(closed)),
  }
}

/** One header of a letter, its folded lines joined. */
export function header(source: string, name: string): string | null {
  const [head = ''] = source.split('\r\n\r\n', 1)
  const [, value] = new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' ')) ?? []
  return value ?? null
}
