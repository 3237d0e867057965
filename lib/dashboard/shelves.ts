import { z } from 'zod'
import { type Cursor, cursorOf, cursorText } from '@/lib/challenges/cursor'
import {
  countLaunched,
  listLaunched,
  SHELF_SIZE,
  type LaunchedPage,
  type Launcher,
} from '@/lib/dashboard/launched'
import type { Shelf } from '@/lib/dashboard/rules'

/** Those in review are on one page: a moderator has long answered before there are more. */
const MOST_IN_REVIEW = 100

/** What is looked for in an organiser's list, and where each of its long shelves goes on. */
export type ShelvesAsked = { words: string; upcomingAfter: Cursor | null; pastAfter: Cursor | null }

export type Shelves = {
  asked: ShelvesAsked
  counts: Record<Shelf, number>
  pages: Record<Shelf, LaunchedPage>
  /** There is enough to look for something in it. */
  searchable: boolean
}

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string()).catch('')
const schema = z.object({
  q: one.transform((text) => text.replaceAll('\0', '').trim().slice(0, 100)),
  avenir: one.transform(cursorOf),
  passes: one.transform(cursorOf),
})

/** Reads the query string; whatever it cannot read it ignores. */
export function readShelvesAsked(params: Record<string, string | string[] | undefined>): ShelvesAsked {
  const { q, avenir, passes } = schema.parse({ ...params })
  return { words: q, upcomingAfter: avenir, pastAfter: passes }
}

/** The query string that says this. */
export function shelvesQuery({ words, upcomingAfter, pastAfter }: ShelvesAsked): string {
  const query = new URLSearchParams()
  if (words) query.set('q', words)
  if (upcomingAfter) query.set('avenir', cursorText(upcomingAfter))
  if (pastAfter) query.set('passes', cursorText(pastAfter))
  const text = query.toString()
  return text && `?${text}`
}

/** An organiser's défis by where they stand: four queries, whatever their number. */
export async function findShelves(launcher: Launcher, asked: ShelvesAsked, now: Date): Promise<Shelves> {
  const { words, upcomingAfter, pastAfter } = asked
  const [counts, review, upcoming, past] = await Promise.all([
    countLaunched(launcher, { words, now }),
    listLaunched(launcher, { shelf: 'review', words, after: null, now, size: MOST_IN_REVIEW }),
    listLaunched(launcher, { shelf: 'upcoming', words, after: upcomingAfter, now }),
    listLaunched(launcher, { shelf: 'past', words, after: pastAfter, now }),
  ])
  return {
    asked,
    counts,
    pages: { review, upcoming, past },
    searchable: words !== '' || counts.upcoming > SHELF_SIZE || counts.past > SHELF_SIZE,
  }
}

/** Nothing has ever been launched; what is looked for in vain is another matter. */
export function isEmpty({ asked, counts }: Shelves): boolean {
  return asked.words === '' && counts.review + counts.upcoming + counts.past === 0
}
