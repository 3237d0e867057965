import { spawn, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '@/scripts/lib/steps.mjs'

export type Running = { pid: number; url: string; stop: () => Promise<void> }

/** The site as `npm start` runs it: one process, its log in a file. Jobs are left to others, as on two machines. */
export async function startSite(databaseUrl: string, port: number, folder: string): Promise<Running> {
  const url = `http://localhost:${port}`
  const out = openSync(path.join(folder, `site-${port}.log`), 'w')
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    stdio: ['ignore', out, out],
    env: { ...siteEnv(databaseUrl, url, folder), PORT: String(port), DIFFUZ_WORKER: 'off' },
  })
  return running(child, url, `${url}/readyz`)
}

export function siteEnv(databaseUrl: string, url: string, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    APP_URL: url,
    AUTH_SECRET: 'a secret of the measurements, long enough to be one',
    UPLOADS_URL: `file://${folder}/uploads`,
    SMTP_URL: '',
  }
}

/** Waits until it answers; stops what it was given when it does not. */
export async function running(child: ChildProcess, url: string, health: string): Promise<Running> {
  const { pid } = child
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const answer = await fetch(health).catch(() => null)
    if (answer?.ok && pid) return { pid, url, stop }
    await pause(100)
  }
  await stop()
  throw new Refusal(`Rien ne répond sur ${health}.`)
}
