import type { Client } from 'pg'
import { countAreas } from '@/lib/areas/figures'
import { slugify } from '@/lib/plain-words'
import { loadCommunity } from './community'
import { demonstration } from './demonstration'
import { copyRows } from './copy'
import {
  learnWords,
  loadLaunched,
  loadWorld,
  markAsTold,
  placesInDatabase,
  searchIsUpToDate,
  withoutIndexes,
  withoutTriggers,
} from './load'
import { loadMessages } from './messages'
import { organizations } from './organizations'
import { Random } from './random'
import { loadPartners } from './partners'
import { loadReach } from './reach'
import type { Launched } from './rows'
import { launchedTogether, loadTogether } from './together'
import { volume, volumeMembers } from './volume'
import type { Launcher } from './world'

const batch = 5_000

/** How much there is already. */
export async function contents(client: Client): Promise<{ users: number; challenges: number }> {
  const { rows } = await client.query<{ users: number; challenges: number }>(
    'SELECT (SELECT count(*)::int FROM users) AS users, (SELECT count(*)::int FROM challenges) AS challenges',
  )
  return rows[0] ?? { users: 0, challenges: 0 }
}

/** The demonstration: about three hundred défis with their people. Answers how many défis. */
export async function loadDemonstration(client: Client): Promise<number> {
  const places = await placesInDatabase(client)
  const { world, launched } = demonstration(places, await transactionTime(client))
  const together = launchedTogether(world)
  await withoutTriggers(client, async () => {
    await loadWorld(client, world)
    await loadLaunched(client, [...launched, ...together])
  })
  await loadTogether(client, world, together)
  await loadCommunity(client, world)
  await loadMessages(client)
  await loadReach(client)
  await loadPartners(client)
  await markAsTold(client)
  await countAreas(async (text, values) => (await client.query(text, values)).rows)
  await learnWords(client, [...launched, ...together])
  // Some have joined and relayed since they were loaded.
  await client.query('SELECT refresh_popularity(array(SELECT id FROM challenges))')
  await searchIsUpToDate(client)
  return launched.length + together.length
}

/**
 * Adds `howMany` challenges to a database that holds the demonstration's organisations; `told` hears of each
 * batch. False where these organisations are missing: nothing is added then.
 */
export async function loadVolume(
  client: Client,
  howMany: number,
  told: (done: number) => void,
): Promise<boolean> {
  const launchers = await demonstrationLaunchers(client)
  if (launchers.length === 0) return false
  const now = await transactionTime(client)
  const places = await placesInDatabase(client)
  // Another seed for each filling, or the second would repeat the first one's codes.
  const random = new Random(2017 + (await contents(client)).challenges)
  const members = volumeMembers(random, places, howMany, now)
  const load = async () => {
    await copyRows(client, 'users', members)
    // Foreign keys are checked by a plan made once: not by that of the demonstration's few hundred rows.
    await client.query('ANALYZE users')
    let pending: Launched[] = []
    let done = 0
    const flush = async () => {
      await loadLaunched(client, pending)
      // They repeat one another: one in twenty says the words of all.
      await learnWords(
        client,
        pending.filter((_, index) => index % 20 === 0),
      )
      if (done === 0) await client.query('ANALYZE challenges, slots, relays, participations')
      done += pending.length
      pending = []
      told(done)
    }
    const people = members.map(({ id }) => id)
    for (const launched of volume(howMany, places, launchers, people, now, random)) {
      pending.push(launched)
      if (pending.length === batch) await flush()
    }
    if (pending.length > 0) await flush()
  }
  await withoutTriggers(client, () => withoutIndexes(client, load))
  await markAsTold(client)
  await countAreas(async (text, values) => (await client.query(text, values)).rows)
  await searchIsUpToDate(client)
  return true
}

/** What the database calls now() all through this transaction: dates are derived against the same instant. */
async function transactionTime(client: Client): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('SELECT now()')
  return rows[0]?.now ?? new Date()
}

async function demonstrationLaunchers(client: Client): Promise<Launcher[]> {
  const { rows } = await client.query<{ id: string; slug: string; owner: string }>(`
    SELECT o.id, o.slug, m.user_id AS owner
    FROM organizations o JOIN organization_members m ON m.organization_id = o.id AND m.role = 'OWNER'
    ORDER BY o.slug`)
  return rows.flatMap(({ id, slug, owner }) => {
    const organization = organizations.find(({ name }) => slugify(name) === slug)
    return organization
      ? [{ author: owner, organization: { ...organization, id, team: [owner] }, towns: [] }]
      : []
  })
}
