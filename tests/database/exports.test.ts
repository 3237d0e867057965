import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findParticipantTable } from '@/lib/dashboard/participant-table'
import { db } from '@/lib/db'
import { csv, wallClock, type Cell } from '@/lib/exports/csv'
import { xlsx } from '@/lib/exports/xlsx'
import { readListFilters } from '@/lib/dashboard/participant-filters'
import { installedLibreOffice, withoutLibreOffice } from '@/scripts/lib/libreoffice.mjs'
import { aChallenge, anOrganization, aUser } from '@/tests/support/factories'

const now = new Date()
const everybody = readListFilters({})
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diffuz-exports-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a spreadsheet shows once it has opened this file, cell by cell; what it took for a formula is reckoned out. */
async function reopened(name: string, content: string | Buffer): Promise<string[][]> {
  const office = installedLibreOffice()
  if (!office) throw new Error(withoutLibreOffice)
  const file = path.join(folder, name)
  await writeFile(file, content)
  const out = path.join(folder, `${name}-out`)
  await promisify(execFile)(office, [
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`,
    '--headless',
    // Semicolons and UTF-8, as the dialogue proposes for such a file.
    ...(name.endsWith('.csv') ? ['--infilter=CSV:59,34,76,1'] : []),
    '--convert-to',
    // A character that no name holds between cells, every text in quotes, values as they are shown.
    'csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,false,true',
    '--outdir',
    out,
    file,
  ])
  const text = await readFile(path.join(out, `${path.parse(name).name}.csv`), 'utf8')
  const cellOf = (cell: string) =>
    cell
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      // A moment is shown with its seconds, whatever its format.
      .replace(/^(\d{4}(-\d\d){2} \d\d:\d\d):\d\d$/, '$1')
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map(cellOf))
}

async function aList() {
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  const startsAt = new Date('2027-03-06T08:30:00Z')
  const { slug, slots } = await aChallenge({
    authorId: owner.id,
    organizationId: organization.id,
    slots: [{ startsAt, capacity: null }],
  })
  const names = [
    'Zoé Lefèvre-Œuvré',
    '=1+1',
    '+33 6 00 00 00 00',
    '-2+3',
    '@SUM(A1:A9)',
    '=HYPERLINK("http://ailleurs.test";"ici")',
    '007',
  ]
  for (const [n, name] of names.entries()) {
    const person = await aUser({ name })
    await db.participation.create({
      data: {
        slotId: slots[0]?.id ?? '',
        userId: person.id,
        status: n === 0 ? 'PENDING' : 'CONFIRMED',
        partySize: n + 1,
        queuedAt: new Date(now.getTime() + n),
      },
    })
  }
  return { owner, organization, slug, names }
}

const shown = (cell: Cell) =>
  cell instanceof Date ? wallClock(cell, 'Europe/Paris') : cell === null ? '' : String(cell)

test('LibreOffice opens both files with the same rows: accents right, numbers numbers, no formula reckoned', async () => {
  const { owner, slug, names } = await aList()
  const table = await findParticipantTable({ slug, userId: owner.id, filters: everybody }, now)
  const rows = table?.rows.map((row) => row.map(shown)) ?? []
  expect(rows.map(([, name]) => name)).toEqual(['Nom', ...names])
  expect(rows[1]?.[0]).toBe('2027-03-06 09:30')

  const workbook = await reopened('liste.xlsx', await xlsx('Qui vient', table?.rows ?? []))
  expect(workbook).toEqual(rows)

  // Only what a formula could begin with has an apostrophe before it.
  const sheet = await reopened('liste.csv', csv(table?.rows ?? []))
  expect(sheet.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
    rows.map((row) => row.map((cell) => (cell === '007' ? '7' : cell))),
  )
})

test('who receives on the spot has the names and no address; who is foreign has nothing', async () => {
  const { organization, slug, names } = await aList()
  const [checkIn, stranger] = [await aUser(), await aUser()]
  await db.organizationMember.create({
    data: { organizationId: organization.id, userId: checkIn.id, role: 'CHECK_IN' },
  })
  const table = await findParticipantTable({ slug, userId: checkIn.id, filters: everybody }, now)
  expect(table?.rows).toHaveLength(names.length + 1)
  expect(JSON.stringify(table)).not.toContain('@test.localhost')
  expect(await findParticipantTable({ slug, userId: stranger.id, filters: everybody }, now)).toBeNull()
})
