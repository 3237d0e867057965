import pg from 'pg'

/** An organisation of whom the dashboard is asked. */
export type LargeOrganization = { slug: string; organizationId: string; ownerId: string }

const challenges = 500
const each = 40

/**
 * 500 défis of one organisation, 300 of them over, with 40 people in each: 20,000 participations of 4,000 people. Of
 * those to come every fifth awaits answers, every seventh is full with people waiting; of those that were over in the
 * last two weeks every third still has somebody unmarked. Needs a commune.
 */
export async function largeOrganization(databaseUrl: string): Promise<LargeOrganization> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<LargeOrganization>(`
      WITH owner AS (
        INSERT INTO users (email, pseudonym, adult) VALUES ('grande@mesure.localhost', 'Grande mesure', true) RETURNING id),
      made AS (
        INSERT INTO organizations (slug, name, kind, causes, verified_at)
        VALUES ('grande-mesure', 'Grande mesure', 'ASSOCIATION', '{ENVIRONMENT}', now()) RETURNING id, slug),
      team AS (
        INSERT INTO organization_members (organization_id, user_id, role) SELECT made.id, owner.id, 'OWNER' FROM made, owner)
      SELECT made.slug, made.id AS "organizationId", owner.id AS "ownerId" FROM made, owner`)
    const [organization] = rows
    if (!organization) throw new Error('The organisation was not made.')
    await client.query(`
      INSERT INTO users (email, pseudonym, adult)
      SELECT 'foule-' || n || '@mesure.localhost', 'foule-' || n, true FROM generate_series(0, 3999) AS n`)
    await client.query(
      `INSERT INTO challenges (code, slug, status, title, summary, description, cause, format, author_id, organization_id,
         commune_code, duration_minutes, published_at)
       SELECT 'mesure' || n, 'mesure-' || n,
         (CASE WHEN n < 280 THEN 'COMPLETED' ELSE 'PUBLISHED' END)::"ChallengeStatus",
         (ARRAY['Nettoyer la plage', 'Trier les dons', 'Courir pour les aidants'])[1 + n % 3] || ' ' || n,
         'Une phrase pour mesurer.', 'Un texte pour mesurer.',
         (ARRAY['ENVIRONMENT', 'HARDSHIP', 'CAREGIVERS'])[1 + n % 3]::"Cause", 'AT_HOME', $2::uuid, $1::uuid,
         (SELECT min(code) FROM communes), 120, now() - interval '400 days'
       FROM generate_series(0, ${challenges - 1}) AS n`,
      [organization.organizationId, organization.ownerId],
    )
    // From 300 days ago to 200 days from now, one a day; those of every seventh day to come are full.
    await client.query(
      `INSERT INTO slots (challenge_id, starts_at, ends_at, closes_at, capacity)
       SELECT c.id, day.at, day.at + interval '2 hours', day.at, CASE WHEN n >= 300 AND n % 7 = 0 THEN 30 ELSE 200 END
       FROM challenges c CROSS JOIN LATERAL (SELECT substr(c.code, 7)::int AS n) numbered
       CROSS JOIN LATERAL (SELECT now() + make_interval(days => n - 299, hours => -3) AS at) day
       WHERE c.organization_id = $1::uuid`,
      [organization.organizationId],
    )
    await client.query(
      `WITH person AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM users WHERE pseudonym LIKE 'foule-%')
       INSERT INTO participations (slot_id, user_id, status)
       SELECT s.id, person.id, (CASE
         WHEN n < 280 THEN CASE WHEN k % 9 = 0 THEN 'NO_SHOW' ELSE 'ATTENDED' END
         WHEN n < 300 THEN CASE WHEN n % 3 = 0 AND k < 5 THEN 'CONFIRMED' ELSE 'ATTENDED' END
         WHEN n % 7 = 0 THEN CASE WHEN k < 30 THEN 'CONFIRMED' ELSE 'WAITLISTED' END
         WHEN n % 5 = 0 AND k < 4 THEN 'PENDING' ELSE 'CONFIRMED' END)::"ParticipationStatus"
       FROM slots s JOIN challenges c ON c.id = s.challenge_id
       CROSS JOIN LATERAL (SELECT substr(c.code, 7)::int AS n) numbered
       CROSS JOIN generate_series(0, ${each - 1}) AS k
       JOIN person ON person.rank = (n * 7 + k * 97) % 4000
       WHERE c.organization_id = $1::uuid`,
      [organization.organizationId],
    )
    await client.query('ANALYZE')
    return organization
  } finally {
    await client.end()
  }
}
