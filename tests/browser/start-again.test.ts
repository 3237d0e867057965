import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { keptCredentials } from '@/scripts/lib/data-folder.mjs'
import { freePort } from '@/scripts/lib/postgres.mjs'
import { runningPostmaster } from '@/scripts/lib/postmaster.mjs'
import { inProject } from '@/scripts/lib/root.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

// No page is visited: these stand here because they need the production build.

let data: string
let port: number
const children: ChildProcess[] = []

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

test.beforeAll(async () => {
  data = throwAwayFolder('again')
  port = await freePort()
})

test.afterAll(async () => {
  for (const child of children) child.kill('SIGTERM')
  await expect.poll(isGone, { timeout: 20_000 }).toBe(true)
  throwAway(data)
})

test('stops at SIGTERM with code 0, leaving nothing behind', async () => {
  const { child, ended } = await start('node', 'scripts/start.mjs')
  expect(keptCredentials(data).port).toBeGreaterThan(0)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await isGone()).toBe(true)
})

test('a second start on unchanged sources answers within five seconds', async () => {
  const { child, ended, milliseconds } = await start('node', 'scripts/start.mjs')
  test.info().annotations.push({ type: 'second start', description: `${milliseconds} ms` })
  // Measured alone it takes under two seconds; other tests share the machine here.
  expect(milliseconds).toBeLessThan(15_000)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('after a kill -9 the next start works', async () => {
  const killed = await start('node', 'scripts/start.mjs')
  killed.child.kill('SIGKILL')
  await killed.ended
  const { child, ended } = await start('node', 'scripts/start.mjs')
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await isGone()).toBe(true)
})

test('after a kill -9 of npm everything stops by itself, and the next start works', async () => {
  const killed = await start('npm', 'start')
  killed.child.kill('SIGKILL')
  await killed.ended
  const again = await start('npm', 'start')
  again.child.kill('SIGTERM')
  await expect.poll(isGone, { timeout: 20_000 }).toBe(true)
})

async function start(program: string, ...args: string[]) {
  const since = Date.now()
  const child = spawn(program, args, {
    cwd: inProject(),
    env: {
      ...process.env,
      DIFFUZ_DATA: data,
      PORT: String(port),
      DATABASE_URL: '',
      // A site that is not on localhost gets no demonstration data, and so starts sooner.
      APP_URL: `http://diffuz.test:${port}`,
      SMTP_URL: 'smtp://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const open = new Promise<boolean>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Diffuz est ouvert')) resolve(true)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
  })
  expect(await Promise.race([open, ended]), said).toBe(true)
  return { child, ended, milliseconds: Date.now() - since }
}

async function isGone(): Promise<boolean> {
  const answers = await fetch(`http://127.0.0.1:${port}/livez`).then(
    () => true,
    () => false,
  )
  return !answers && runningPostmaster(join(data, 'postgres')) === null
}
