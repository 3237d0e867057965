import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '@/lib/env'
import { done, refuse, type Result } from '@/lib/result'

/** What `draw` makes is another picture from here on: the kept ones are drawn anew. */
const DESIGN = 1
/** Who comes when so many wait already is asked to come again. */
const MOST_WAITING = 24

/** Names a picture by all that it shows: what shows something else has another address. */
export function versionOf(shown: unknown): string {
  const text = JSON.stringify([DESIGN, shown])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}

const flights = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * The picture of `subject` (« defis/nettoyer-la-plage ») in this version: as it is kept, or drawn once for all who
 * wait for it, one picture at a time, and kept in the place of its earlier versions.
 */
export async function findOrDraw(
  { subject, version, allowed }: { subject: string; version: string; allowed: () => Promise<boolean> },
  draw: () => Promise<Buffer>,
): Promise<Result<Buffer, 'busy' | 'too-many'>> {
  const folder = folderOf(subject)
  const file = join(folder, `${version}.png`)
  const kept = flights.get(file) ?? (await readKept(file))
  if (kept) return done(await kept)
  if (!(await allowed())) return refuse('too-many')
  // Somebody may have begun meanwhile.
  const flight = flights.get(file)
  if (flight) return done(await flight)
  if (waiting >= MOST_WAITING) return refuse('busy')

  waiting += 1
  const drawn = inTurn(draw)
    .then(async (bytes) => {
      await keep(folder, file, bytes)
      return bytes
    })
    .finally(() => {
      waiting -= 1
      flights.delete(file)
    })
  flights.set(file, drawn)
  return done(await drawn)
}

/** Drawing takes a core for a tenth of a second: a burst of links must not take them all. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

async function readKept(file: string): Promise<Buffer | null> {
  try {
    return await readFile(/*turbopackIgnore: true*/ file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function keep(folder: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = `${file}.${process.pid}.part`
  const handle = await open(aside, 'w')
  try {
    await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
  await rename(aside, file)
  // Of each subject its last picture only, or a renamed défi would leave one behind at every change.
  for (const name of await readdir(folder))
    if (name.endsWith('.png') && join(folder, name) !== file) await rm(join(folder, name), { force: true })
}

// Two letters of a digest first: no folder ever lists all of them. Subjects are kinds and slugs, which hold no dots.
function folderOf(subject: string): string {
  const letters = createHash('sha256').update(subject).digest('hex').slice(0, 2)
  return join(fileURLToPath(env().UPLOADS_URL), 'partage', letters, subject.replaceAll('/', '-'))
}
