import { Client } from 'pg'
import { learn, wordsIn } from '@/lib/challenges/vocabulary'
import { popularityOf } from '@/lib/challenges/popularity'
import { copyRows } from './copy'
import { readPlaces, type CommuneRow, type DepartmentRow } from './places'
import type { Launched } from './rows'
import type { Places, World } from './world'

/** Runs `work` over a connection of its own, in one transaction: all of it is kept, or nothing. */
export async function inOneTransaction<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('BEGIN')
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } finally {
    // Where something was thrown, closing rolls back.
    await client.end()
  }
}

/** Départements and communes, where there are none yet. Answers how many communes it loaded. */
export async function loadPlaces(client: Client): Promise<number> {
  const { rows } = await client.query('SELECT FROM communes LIMIT 1')
  if (rows.length > 0) return 0
  const { departments, communes } = readPlaces()
  await copyRows(client, 'departments', departments)
  await copyRows(client, 'communes', communes.map(communeColumns))
  await client.query('ANALYZE departments, communes')
  return communes.length
}

/** People, organisations and who belongs to them. */
export async function loadWorld(client: Client, world: World): Promise<void> {
  await copyRows(client, 'users', world.users)
  await copyRows(client, 'organizations', world.organizations)
  await copyRows(client, 'organization_members', world.memberships)
}

/** Challenges with all that hangs on them. The derived columns stand in the rows: see `withoutTriggers`. */
export async function loadLaunched(client: Client, launched: readonly Launched[]): Promise<void> {
  await copyRows(
    client,
    'challenges',
    launched.map((one) => ({ ...one.challenge, popularity: popularityNow(one) })),
  )
  await copyRows(
    client,
    'slots',
    launched.flatMap(({ slots }) => slots),
  )
  await copyRows(
    client,
    'relays',
    launched.flatMap(({ relays }) => relays),
  )
  await copyRows(
    client,
    'participations',
    launched.flatMap(({ participations }) => participations),
  )
  await copyRows(
    client,
    'participation_events',
    launched.flatMap(({ events }) => events),
  )
  await copyRows(
    client,
    'testimonies',
    launched.flatMap(({ testimonies }) => testimonies),
  )
}

function popularityNow({ relays, participations }: Launched): number {
  const counted = participations.filter(
    ({ status }) => !['WITHDRAWN', 'DECLINED', 'CANCELLED', 'EXPIRED'].includes(status),
  )
  return popularityOf([...relays, ...counted].map(({ created_at }) => created_at))
}

/** The words that the search knows, from these; the worker need not read them again. */
export async function learnWords(client: Client, launched: readonly Launched[]): Promise<void> {
  const texts = launched.flatMap(({ challenge: { status, title, summary, keywords, description } }) =>
    status === 'PUBLISHED' ? [`${title} ${summary} ${keywords} ${description}`] : [],
  )
  await learn(async (text, values) => (await client.query(text, values)).rows, wordsIn(texts))
}

/** The jobs of the search go on from here. */
export async function searchIsUpToDate(client: Client): Promise<void> {
  await client.query('UPDATE search_progress SET learned_until = now(), counted_until = now()')
  await client.query('ANALYZE search_words')
}

/** What the worker would still tell of slots that are over, or tomorrow's, counts as told: nobody is written to. */
export async function markAsTold(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO slot_notices (slot_id, kind)
     SELECT s.id, kind FROM slots s CROSS JOIN unnest(ARRAY['REMINDER', 'SOON', 'HEADCOUNT', 'WHO_CAME']::"NoticeKind"[]) AS kind
     WHERE s.starts_at BETWEEN now() - interval '10 days' AND now() + interval '3 days'
       AND (kind <> 'WHO_CAME' OR s.ends_at < now())
     ON CONFLICT DO NOTHING`,
  )
}

/**
 * Loads with the counting triggers off, which would update a challenge for each of its rows, and then holds the
 * rows to what the triggers would have made of them; a single difference throws, and nothing is kept.
 */
export async function withoutTriggers(client: Client, load: () => Promise<void>): Promise<void> {
  const tables = ['slots', 'relays', 'participations']
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await load()
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  const differences = await derivedColumnsThatDiffer(client)
  if (differences > 0) throw new Error(`${differences} derived columns differ from their rows`)
  await client.query(
    'ANALYZE users, organizations, organization_members, challenges, slots, relays, participations, participation_events',
  )
}

/**
 * Loads with the secondary indexes dropped, and builds them again from their own definitions: sorting once costs
 * less than finding a place for each row. Nobody else sees the database without them, it is all one transaction.
 */
export async function withoutIndexes(client: Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i
    WHERE i.indrelid = ANY ('{challenges,slots,relays,participations,participation_events}'::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`)
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await load()
  await client.query(`SET LOCAL maintenance_work_mem = '256MB'`)
  for (const { definition } of rows) await client.query(definition)
}

/** Slots and challenges whose counters or dates are not those of their rows; 0 unless a rule is broken. */
export async function derivedColumnsThatDiffer(client: Pick<Client, 'query'>): Promise<number> {
  const { rows } = await client.query<{ differences: number }>(`
    SELECT (
      SELECT count(*) FROM slots s
      LEFT JOIN (
        SELECT slot_id, sum(held_places(status, party_size)) AS held FROM participations GROUP BY slot_id
      ) p ON p.slot_id = s.id
      WHERE s.taken_places <> COALESCE(p.held, 0)
    )::int + (
      SELECT count(*) FROM challenges c
      LEFT JOIN (SELECT challenge_id, count(*) AS relays FROM relays GROUP BY challenge_id) r ON r.challenge_id = c.id
      LEFT JOIN (
        SELECT challenge_id,
          min(COALESCE(starts_at, '9999-12-31 00:00:00+00')) FILTER (WHERE closes_at IS NULL OR closes_at > now()) AS next,
          max(COALESCE(starts_at, '9999-12-31 00:00:00+00')) AS last,
          max(COALESCE(closes_at, '9999-12-31 00:00:00+00')) AS open_until
        FROM slots WHERE cancelled_at IS NULL GROUP BY challenge_id
      ) s ON s.challenge_id = c.id
      WHERE c.relay_count <> COALESCE(r.relays, 0)
        OR c.next_starts_at <> COALESCE(s.next, s.last, '9999-12-31 00:00:00+00')
        OR c.open_until <> COALESCE(s.open_until, '9999-12-31 00:00:00+00')
    )::int AS differences`)
  return rows[0]?.differences ?? 0
}

/** Départements and communes as the database holds them. */
export async function placesInDatabase(client: Client): Promise<Places> {
  const departments = await client.query<DepartmentRow>('SELECT * FROM departments ORDER BY code')
  const communes = await client.query<CommuneRow>(`
    SELECT code, name, slug, department_code AS "departmentCode", postal_codes AS "postalCodes", population,
      search_name AS "searchName", latitude, longitude
    FROM communes ORDER BY code`)
  return { departments: departments.rows, communes: communes.rows }
}

function communeColumns({ departmentCode, postalCodes, searchName, ...commune }: CommuneRow) {
  return { ...commune, department_code: departmentCode, postal_codes: postalCodes, search_name: searchName }
}
