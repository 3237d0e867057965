import { inSqlTransaction, sql, type Sql } from '@/lib/db'
import { env } from '@/lib/env'
import { webAddress, type FetchRefusal } from '@/lib/federation/partners/fetch'
import type { ParseRefusal, ReadFeed } from '@/lib/federation/partners/parse'
import { missionRows, type MissionRow } from '@/lib/federation/partners/rows'
import { isBelievable } from '@/lib/federation/partners/rules'
import { slugify } from '@/lib/plain-words'
import { done, refuse, type Result } from '@/lib/result'

export type PartnerRefusal = 'name' | 'address' | 'known'

/** Why the last reading of a feed came to nothing; `failed` is a mistake of ours. */
export type PartnerProblem = FetchRefusal | ParseRefusal | 'failed'

/** A partner whose feed is fetched from the next hour on. */
export async function addPartner(
  name: string,
  feedUrl: string,
): Promise<Result<{ slug: string }, PartnerRefusal>> {
  const slug = slugify(name)
  if (!slug || name.length < 2 || name.length > 80) return refuse('name')
  const url = webAddress(feedUrl)
  if (!url) return refuse('address')
  const added = await sql<{ slug: string }>(
    `INSERT INTO partners (slug, name, feed_url) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING slug`,
    [slug, name, url.href],
  )
  return added[0] ? done({ slug }) : refuse('known')
}

/** With all its missions; false where there is none by that name. */
export async function removePartner(slug: string): Promise<boolean> {
  return (await sql(`DELETE FROM partners WHERE slug = $1 RETURNING slug`, [slug])).length > 0
}

/** A reading that failed changes no mission. */
export async function recordFailure(partnerId: string, problem: PartnerProblem, now: Date): Promise<void> {
  await sql(`UPDATE partners SET tried_at = $2, problem = $3 WHERE id = $1::uuid`, [
    partnerId,
    now.toISOString(),
    problem,
  ])
}

/**
 * What a feed holds, read whole: new missions come, changed ones change, and those that have left it go, unless so many
 * left at once that it looks like an accident (`isBelievable`). One import at a time, so that two partners who hand on
 * the same mission do not both bring it.
 */
export async function importFeed(
  partnerId: string,
  { missions, ids, skipped }: ReadFeed,
  now: Date,
): Promise<void> {
  const rows = await missionRows(missions, new URL(env().APP_URL).host)
  await inSqlTransaction(async (tx) => {
    await tx(`SELECT pg_advisory_xact_lock(hashtext('diffuz partners'))::text`)
    const [partner] = await tx<{ shrunkSince: Date | null }>(
      `SELECT shrunk_since AS "shrunkSince" FROM partners WHERE id = $1::uuid AND active FOR UPDATE`,
      [partnerId],
    )
    if (!partner) return
    const fresh = await withoutDoubles(tx, partnerId, rows)
    const counts = await countMissing(tx, partnerId, ids)
    await keep(tx, partnerId, fresh, now)
    const believed = isBelievable({ ...counts, ...partner }, now)
    // Ours, doubles of another partner's: they have no place here even while they are in the feed.
    const kept = new Set(fresh.map(({ client_id }) => client_id))
    const unwanted = missions.map(({ clientId }) => clientId).filter((id) => !kept.has(id))
    await tx(
      `DELETE FROM partner_missions WHERE partner_id = $1::uuid
         AND (client_id = ANY($2::text[]) OR ($3::boolean AND NOT client_id = ANY($4::text[])))`,
      [partnerId, unwanted, believed, ids],
    )
    await tx(
      `UPDATE partners SET tried_at = $2, complete_at = $2, problem = NULL, skipped = $3, shrunk_since = $4
       WHERE id = $1::uuid`,
      [
        partnerId,
        now.toISOString(),
        skipped + missions.length - fresh.length,
        believed ? null : (partner.shrunkSince ?? now).toISOString(),
      ],
    )
  })
}

/** Those that no other partner brings already, and that do not stand twice in this feed under two ids. */
async function withoutDoubles(tx: Sql, partnerId: string, rows: MissionRow[]): Promise<MissionRow[]> {
  const known = await tx<{ fingerprint: string }>(
    `SELECT fingerprint FROM partner_missions
     WHERE partner_id <> $1::uuid AND fingerprint = ANY($2::text[]) AND (ends_at IS NULL OR ends_at > now())`,
    [partnerId, rows.flatMap(({ fingerprint }) => fingerprint ?? [])],
  )
  const seen = new Set(known.map(({ fingerprint }) => fingerprint))
  return rows.filter(({ fingerprint }) => {
    if (fingerprint === null) return true
    const isNew = !seen.has(fingerprint)
    seen.add(fingerprint)
    return isNew
  })
}

async function countMissing(tx: Sql, partnerId: string, ids: string[]) {
  const [counts] = await tx<{ shown: number; missing: number }>(
    `SELECT count(*)::int AS shown, (count(*) FILTER (WHERE NOT client_id = ANY($2::text[])))::int AS missing
     FROM partner_missions WHERE partner_id = $1::uuid`,
    [partnerId, ids],
  )
  return counts ?? { shown: 0, missing: 0 }
}

async function keep(tx: Sql, partnerId: string, rows: MissionRow[], now: Date): Promise<void> {
  await tx(
    `INSERT INTO partner_missions (partner_id, client_id, title, organization, cause, remote, department_code,
       commune_code, town, starts_at, ends_at, url, fingerprint, seen_at)
     SELECT $1::uuid, client_id, title, organization, cause, remote, department_code, commune_code, town, starts_at,
       ends_at, url, fingerprint, $3::timestamptz
     FROM jsonb_populate_recordset(NULL::partner_missions, $2::jsonb)
     ON CONFLICT (partner_id, client_id) DO UPDATE SET title = excluded.title, organization = excluded.organization,
       cause = excluded.cause, remote = excluded.remote, department_code = excluded.department_code,
       commune_code = excluded.commune_code, town = excluded.town, starts_at = excluded.starts_at,
       ends_at = excluded.ends_at, url = excluded.url, fingerprint = excluded.fingerprint, seen_at = excluded.seen_at`,
    [partnerId, JSON.stringify(rows), now.toISOString()],
  )
}
