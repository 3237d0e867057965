import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clicker } from '@/scripts/bench/joins'
import { startSite, type Running } from '@/scripts/bench/server'
import { freePort } from '@/scripts/lib/postgres.mjs'
import { Refusal, step } from '@/scripts/lib/steps.mjs'
import { aCrowd, onThrowAwayDatabase, query, type Proving } from '@/scripts/prove/database'

/** People who click at the same time, each again and again in the name of somebody new. */
const STREAM = 8
/** More than can click within one cycle. */
const CROWD = 3_000

/**
 * kill -9 of the server and of every process of PostgreSQL during a stream of joins. What was told « Tu y vas » is
 * there afterwards, with its event and its letter. Then the control: with commits that do not wait for the disk, some
 * of what was told is lost, so that the proof sees a loss where there is one.
 */
export async function proveCrashes({ cycles }: { cycles: number }): Promise<void> {
  await onThrowAwayDatabase({ durable: true }, async (proving) => {
    let [told, lost] = [0, 0]
    for (let cycle = 1; cycle <= cycles; cycle++) {
      await step('', async () => {
        const result = await crash(proving)
        told += result.told
        lost += result.lost
        return `${cycle} : ${result.told} participations confirmées avant la coupure, ${result.lost} perdue, ${result.unheard} faite sans que la réponse arrive`
      })
    }
    console.log(`${cycles} coupures, ${told} participations confirmées, ${lost} perdue`)
    if (lost > 0) throw new Refusal('Une participation confirmée a été perdue.')

    await query(proving.url, 'ALTER SYSTEM SET synchronous_commit = off')
    let control = 0
    for (let tries = 0; tries < 5 && control === 0; tries++) {
      await query(proving.url, 'SELECT pg_reload_conf()')
      control = (await crash(proving)).lost
    }
    console.log(`Témoin, sans attendre le disque : ${control} perdues`)
    if (control === 0) throw new Refusal('Le témoin n’a rien perdu : la preuve ne verrait pas une perte.')
  })
}

async function crash({ url, folder, restart }: Proving) {
  const { challenge, slotId } = await aPopularSlot(url)
  const people = await aCrowd(url, CROWD)
  const site = await startSite(url, await freePort(), folder)
  const click = await clicker(site.url, challenge, people[0]?.token ?? '')
  const told = new Set<string>()
  const asked = new Set<string>()
  let killed = false
  const waiting = [...people]
  const stream = Array.from({ length: STREAM }, async () => {
    for (let person = waiting.pop(); person && !killed; person = waiting.pop()) {
      const { id, token } = person
      asked.add(id)
      const status = await click(token, slotId).catch((error: unknown) => {
        // Only what is killed may fail.
        if (!killed) throw error
        return null
      })
      if (status === 'CONFIRMED') told.add(id)
    }
  })
  const running = async () => {
    while (told.size < 30) await pause(20)
    await pause(Math.random() * 1_500)
  }
  await Promise.race([running(), ...stream]).catch(async (error: unknown) => {
    await site.stop()
    throw error
  })
  killed = true
  killAll(site, folder)
  await Promise.all(stream)
  await site.stop()
  await restart()

  const { findFaults } = await import('@/tests/load/soundness')
  const rows: { userId: string }[] = await query(
    url,
    `SELECT user_id AS "userId" FROM participations WHERE slot_id = $1 AND status = 'CONFIRMED'`,
    [slotId],
  )
  const faults = await findFaults((text, values) => query(url, text, values), [slotId])
  if (faults.length > 0) throw new Refusal(`Après la coupure :\n${faults.join('\n')}`)
  const kept = new Set(rows.map(({ userId }) => userId))
  return {
    told: told.size,
    lost: [...told].filter((id) => !kept.has(id)).length,
    unheard: [...kept].filter((id) => !told.has(id) && asked.has(id)).length,
  }
}

/** SIGKILL to the server and to the postmaster with all its children, in one go. */
function killAll(site: Running, folder: string): void {
  const [postmaster = ''] = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', postmaster], { encoding: 'utf8' })
  const pids = [Number(postmaster), ...children.trim().split(/\s+/).map(Number), site.pid]
  execFileSync('kill', ['-9', ...pids.map(String)])
}

async function aPopularSlot(url: string) {
  const [row]: { slotId: string; slug: string }[] = await query(
    url,
    `WITH author AS (INSERT INTO users (email, pseudonym) VALUES (gen_random_uuid() || '@preuve.localhost', gen_random_uuid()) RETURNING id),
     challenge AS (
       INSERT INTO challenges (code, slug, status, title, summary, description, cause, format, author_id, duration_minutes, published_at)
       SELECT left(md5(id::text), 10), left(md5(id::text), 12), 'PUBLISHED', 'Écrire une lettre', 'À une personne isolée.',
         'Une lettre de chez soi.', 'HARDSHIP', 'AT_HOME', id, 30, now() FROM author RETURNING id, slug),
     slot AS (INSERT INTO slots (challenge_id, capacity) SELECT id, 100000 FROM challenge RETURNING id)
     SELECT slot.id AS "slotId", challenge.slug FROM slot, challenge`,
  )
  if (!row) throw new Error('No slot was made.')
  return { slotId: row.slotId, challenge: row.slug }
}
