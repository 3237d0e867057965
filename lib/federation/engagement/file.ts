import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { engagementXml } from '@/lib/federation/engagement/export'
import { changedSince } from '@/lib/federation/feed-states'
import { paths } from '@/lib/paths'

const FRESH = 15 * 60_000

type Written = { file: string; digest: string; changedAt: Date }

let current: { at: number; writing: Promise<Written> } | undefined
let folder: Promise<string> | undefined

/**
 * The feed of API Engagement as a file, written anew after a quarter of an hour, once for all who ask: it is as long as
 * there are défis, and never whole in memory.
 */
export function engagementFile(now: Date): Promise<Written> {
  if (current && now.getTime() - current.at < FRESH) return current.writing
  const mine = { at: now.getTime(), writing: write(now) }
  current = mine
  // A failure is told to whoever waits, and tried again by the next.
  mine.writing.catch(() => {
    if (current === mine) current = undefined
  })
  return mine.writing
}

/** Its bytes. A newer file takes its name meanwhile, and this one is read to its end. */
export function readEngagementFile({ file }: Written): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Buffer> = createReadStream(file)[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next()
      if (piece.done) controller.close()
      else controller.enqueue(new Uint8Array(piece.value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

async function write(now: Date): Promise<Written> {
  folder ??= mkdtemp(path.join(os.tmpdir(), 'diffuz-'))
  const file = path.join(await folder, 'api-engagement.xml')
  const hash = createHash('sha256')
  const pieces = async function* () {
    for await (const piece of engagementXml(now)) {
      hash.update(piece)
      yield piece
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(`${file}.new`))
  await rename(`${file}.new`, file)
  const digest = hash.digest('base64url')
  return { file, digest, changedAt: await changedSince(paths.engagementFeed, digest, now) }
}
