import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { engagementXml } from '@/lib/federation/engagement/export'
import { changedSince } from '@/lib/federation/feed-states'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'

const FRESH = 15 * 60_000
/** Older than this, it tells too much of what is over: whoever asks waits for a new one. */
const STALE = 6 * 3_600_000

type Written = { file: string; digest: string; changedAt: Date; writtenAt: Date }

let latest: Written | undefined
let writing: Promise<Written> | undefined
let folder: string | undefined

/**
 * The feed of API Engagement as a file: it is as long as there are défis, and never whole in memory. After a quarter of
 * an hour it is written anew, once for all who ask, who get the one before meanwhile.
 */
export async function engagementFile(now: Date): Promise<Written> {
  // Whoever tidies the folder for temporary files does not ask.
  const known = latest && existsSync(latest.file) ? latest : undefined
  const age = known ? now.getTime() - known.writtenAt.getTime() : Infinity
  if (known && age < FRESH) return known
  writing ??= writeLatest(now)
  return known && age < STALE ? known : writing
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

function writeLatest(now: Date): Promise<Written> {
  const mine = write(now)
  mine
    .then((written) => {
      latest = written
    })
    // Told to whoever waits as well, and tried again by the next.
    .catch((error: unknown) => log.error({ err: error }, 'The feed of API Engagement could not be written'))
    .finally(() => {
      writing = undefined
    })
  return mine
}

async function write(now: Date): Promise<Written> {
  if (!folder || !existsSync(folder)) folder = await mkdtemp(path.join(os.tmpdir(), 'diffuz-'))
  const file = path.join(folder, 'api-engagement.xml')
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
  return { file, digest, changedAt: await changedSince(paths.engagementFeed, digest, now), writtenAt: now }
}
