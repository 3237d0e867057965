import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { actions, keyed } from '@/tests/support/authorization/actions'
import { askAs } from '@/tests/support/authorization/request'
import { elsewhere, expectedOf, kindsOf, pages } from '@/tests/support/authorization/pages'
import {
  changedTables,
  kinds,
  roles,
  setStage,
  whatIsKept,
  type Kind,
  type Role,
  type Stage,
} from '@/tests/support/authorization/stage'
import { paths } from '@/lib/paths'

let stage: Stage
/** What is in the database when nobody has done anything yet. */
let kept: Record<string, string> = {}
/** Whether the world is as it was set, without what an action needs before. */
let untouched = false

beforeAll(async () => {
  stage = await setStage()
})

const files = globSync('app/**/{page.tsx,route.ts}')
const addressOf = (file: string) => `/${file.split('/').slice(1, -1).join('/')}`

test('every page and route stands in the table', () => {
  const known = [...Object.keys(pages), ...Object.keys(elsewhere)].toSorted()
  expect(files.map(addressOf).toSorted()).toEqual(known)
})

describe.each(files.filter((file) => addressOf(file) in pages))('%s', (file) => {
  const row = pages[addressOf(file)] ?? {}
  test.each(kindsOf(row))('%s', async (kind) => {
    const seen: Record<string, string> = {}
    for (const role of roles) {
      await askAs(stage.people[role])
      const thing = stage.things[kind]
      seen[role] = await open(file, row.params?.(thing) ?? {}, row.search?.(thing) ?? {})
    }
    expect(seen).toEqual(Object.fromEntries(roles.map((role) => [role, expectedOf(row, kind, role)])))
  })
})

/** Calls the page or the route as Next would, and tells what the person is answered. */
async function open(file: string, params: object, search: Record<string, string>): Promise<string> {
  const page = await load(file)
  const context = { params: Promise.resolve(params), searchParams: Promise.resolve(search) }
  try {
    if (file.endsWith('page.tsx')) {
      await page.default(context)
      return 'shown'
    }
    const url = `http://localhost:3000/?${new URLSearchParams(search).toString()}`
    const answer: Response = await page.GET(new Request(url), context)
    return answer.status === 404 ? 'hidden' : answer.ok ? 'shown' : String(answer.status)
  } catch (error) {
    return whereTo(error)
  }
}

/** Next's notFound() and redirect() throw; anything else is a mistake. */
function whereTo(error: unknown): string {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 'hidden'
  const [kind, , address = ''] = digest.split(';')
  if (kind !== 'NEXT_REDIRECT') throw error
  return address === paths.signIn ? 'sign-in' : 'shown'
}

const actionFiles = globSync('lib/**/*.ts').filter((file) =>
  readFileSync(file, 'utf8').startsWith("'use server'"),
)
const keyOf = (file: string, name: string) => `${file.slice('lib/'.length, -'.ts'.length)}#${name}`

test('every action stands in the table', async () => {
  const names = await Promise.all(
    actionFiles.map(async (file) => Object.keys(await load(file)).map((name) => keyOf(file, name))),
  )
  expect(names.flat().toSorted()).toEqual([...Object.keys(actions), ...Object.keys(keyed)].toSorted())
})

describe.each(Object.entries(actions))('%s', (key, row) => {
  test.each(row.alone ? (['own'] as const) : kinds)('%s', async (kind) => {
    const changed: Role[] = []
    const told: Partial<Record<Role, string>> = {}
    await rehearse(kind)
    for (const role of roles) {
      told[role] = await send(key, role, kind)
      const tables = changedTables(kept, await whatIsKept())
      if (tables.length === 0) continue
      told[role] += ` (${tables.join(', ')})`
      changed.push(role)
      await rehearse(kind)
    }
    const allowed = roles.filter((role) => row[kind]?.includes(role))
    expect({ changed, told }).toEqual({ changed: allowed, told })
    if (kind !== 'foreign') return
    // Who may not learns nothing of it either: it is as if it were gone. Moderators see everything.
    const others = roles.filter((one) => one !== 'moderator' && !allowed.includes(one))
    for (const role of others.filter((one) => !row.deleted?.includes(one)))
      expect.soft(told[role], role).toBe(await send(key, role, 'deleted'))
  })

  /** The world as it must be for this action to have something to do; the one that is there, where nobody has changed it. */
  async function rehearse(kind: Kind): Promise<void> {
    if (!row.before && untouched && changedTables(kept, await whatIsKept()).length === 0) return
    stage = await setStage()
    await row.before?.(stage.things[kind])
    untouched = !row.before
    kept = await whatIsKept()
  }

  async function send(name: string, role: Role, kind: Kind): Promise<string> {
    await askAs(stage.people[role])
    const form = new FormData()
    for (const [field, value] of Object.entries(await row.form(stage.things[kind], stage)))
      form.set(field, value)
    const [file = '', exported = ''] = name.split('#')
    const action = (await load(`lib/${file}.ts`))[exported]
    try {
      // With the state of before, or without where the action takes the form alone.
      const answer = await (action.length > 1 ? action({ status: 'idle' }, form) : action(form))
      return answer?.message ?? JSON.stringify(answer ?? null)
    } catch (error) {
      return whereTo(error)
    }
  }
})

function load(file: string) {
  return import(/* @vite-ignore */ `../../${file}`)
}
