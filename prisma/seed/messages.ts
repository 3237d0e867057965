import type { Client } from 'pg'
import { coordinatorOrganization, demoAccounts } from './demo-accounts'

const [volunteer, coordinator] = demoAccounts
/** Enough that searching, filtering and ticking make sense. */
const PEOPLE = 60

/**
 * The next défi of the coordinator's organisation, where the volunteer is expected if anywhere: with many people on its
 * list, an announcement, two conversations of which one waits for an answer, and questions. What is drawn comes from
 * hashes of the rows' own ids, so that the same demonstration is always the same.
 */
export async function loadMessages(client: Client): Promise<void> {
  const [challenge] = (
    await client.query<{ id: string; slot: string; admission: string; organizer: string }>(
      `SELECT c.id, s.id AS slot, c.admission, n.id AS organizer
       FROM challenges c JOIN organizations o ON o.id = c.organization_id AND o.name = $1
       JOIN slots s ON s.challenge_id = c.id JOIN users n ON n.email = $2
       WHERE c.status = 'PUBLISHED' AND s.starts_at > now() + interval '2 days'
         AND (SELECT count(*) FROM slots other WHERE other.challenge_id = c.id) = 1
       ORDER BY EXISTS (SELECT FROM participations p JOIN users u ON u.id = p.user_id
           WHERE p.slot_id = s.id AND u.email = $3 AND p.status = 'CONFIRMED') DESC,
         s.starts_at, c.id LIMIT 1`,
      [coordinatorOrganization, coordinator.email, volunteer.email],
    )
  ).rows
  if (!challenge) return
  await fillList(client, challenge)
  await announceTo(client, challenge)
  await converse(client, challenge)
  await ask(client, challenge)
}

/** A UUID of version 4 in its form, as the forms ask for, from a hash of these words. */
function idFrom(words: string): string {
  return `overlay(overlay(md5(${words}) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid`
}

type Target = { id: string; slot: string; admission: string; organizer: string }

async function fillList(client: Client, { slot, admission }: Target): Promise<void> {
  const waiting = admission === 'APPROVAL' ? 'PENDING' : 'WAITLISTED'
  await client.query('UPDATE slots SET capacity = NULL WHERE id = $1', [slot])
  await client.query(
    `WITH missing AS (
       SELECT u.id, row_number() OVER (ORDER BY md5(u.id::text)) AS n FROM users u
       WHERE u.email NOT LIKE '%@demo.localhost'
         AND NOT EXISTS (SELECT FROM participations p WHERE p.slot_id = $1 AND p.user_id = u.id)
         AND NOT EXISTS (SELECT FROM organization_members m JOIN challenges c ON c.organization_id = m.organization_id
           JOIN slots s ON s.challenge_id = c.id WHERE s.id = $1 AND m.user_id = u.id)
       ORDER BY n LIMIT GREATEST(0, $2::int - (SELECT count(*) FROM participations WHERE slot_id = $1))),
     arriving AS (
       SELECT id, n, now() - n * interval '83 minutes' - interval '1 hour' AS at,
         (CASE WHEN n % 10 = 3 THEN $3 WHEN n % 19 = 7 THEN 'WITHDRAWN' ELSE 'CONFIRMED' END)::"ParticipationStatus"
           AS status
       FROM missing),
     added AS (
       INSERT INTO participations (id, slot_id, user_id, status, queued_at, created_at, updated_at)
       SELECT ${idFrom(`$1::text || id`)}, $1, id, status, at, at, at FROM arriving RETURNING id, user_id, status, queued_at)
     INSERT INTO participation_events (participation_id, from_status, to_status, actor, actor_id, at)
     SELECT id, NULL, status, 'PARTICIPANT'::"ParticipationActor", user_id, queued_at FROM added`,
    [slot, PEOPLE, waiting],
  )
  // Full where people wait for a place.
  await client.query('UPDATE slots SET capacity = taken_places + $2::int WHERE id = $1', [
    slot,
    waiting === 'PENDING' ? 12 : 0,
  ])
}

async function announceTo(client: Client, { id, slot, organizer }: Target): Promise<void> {
  const text =
    'Bonjour {pseudo},\n\nMerci d’être de la partie ! On se retrouve un quart d’heure avant le début pour se répartir les équipes. Prends une gourde et de quoi te couvrir.\n\nÀ très vite !'
  await client.query(
    `WITH readers AS (
       SELECT p.id, u.pseudonym FROM participations p JOIN users u ON u.id = p.user_id
       WHERE p.slot_id = $2 AND p.status = 'CONFIRMED'),
     sent AS (
       INSERT INTO announcements (id, challenge_id, author_id, audience, text, recipients, leaves_at, posted_at, created_at)
       SELECT ${idFrom(`'announcement' || $1::text`)}, $1::uuid, $3::uuid, 'CONFIRMED', $4, count(*), at, at, at
       FROM readers, (SELECT now() - interval '20 hours' AS at) moment GROUP BY at HAVING count(*) > 0 RETURNING id)
     INSERT INTO announcement_recipients (announcement_id, participation_id, text)
     SELECT sent.id, readers.id, replace($4, '{pseudo}', readers.pseudonym) FROM sent, readers`,
    [id, slot, organizer, text],
  )
}

const conversations: readonly (readonly [
  side: 'PARTICIPANT' | 'ORGANIZER',
  hoursAgo: number,
  text: string,
][])[] = [
  [
    ['PARTICIPANT', 30, 'Bonjour, est-ce que je peux arriver une demi-heure plus tard ? J’ai un train.'],
    ['ORGANIZER', 28, 'Bien sûr ! Demande l’équipe à l’accueil, on t’attendra.'],
    ['PARTICIPANT', 27, 'Parfait, merci.'],
    ['ORGANIZER', 26, 'Avec plaisir, à bientôt !'],
  ],
  [
    ['PARTICIPANT', 6, 'Bonjour ! Ma fille de douze ans aimerait venir avec moi. C’est possible ?'],
    ['PARTICIPANT', 5, 'Elle est très motivée, et elle a ses propres gants.'],
  ],
]

/** The first with the volunteer, if they are expected there. */
async function converse(client: Client, { slot, organizer }: Target): Promise<void> {
  const { rows } = await client.query<{ id: string; person: string }>(
    `SELECT p.id, p.user_id AS person FROM participations p JOIN users u ON u.id = p.user_id
     WHERE p.slot_id = $1 AND p.status = 'CONFIRMED'
     ORDER BY u.email = $2 DESC, u.name IS NULL, md5(p.id::text) LIMIT 2`,
    [slot, volunteer.email],
  )
  for (const [n, { id, person }] of rows.entries()) {
    const messages = conversations[n] ?? []
    await client.query(
      `INSERT INTO conversations (participation_id, unanswered, last_at)
       VALUES ($1, $2, now() - $3::int * interval '1 hour')`,
      [id, messages.at(-1)?.[0] === 'PARTICIPANT', messages.at(-1)?.[1] ?? 0],
    )
    for (const [side, hoursAgo, text] of messages)
      await client.query(
        `INSERT INTO conversation_messages (id, participation_id, side, author_id, text, told_at, created_at)
         SELECT ${idFrom(`$1::text || $4`)}, $1::uuid, $2::"MessageSide", $3::uuid, $4, at, at
         FROM (SELECT now() - $5::int * interval '1 hour' AS at) moment`,
        [id, side, side === 'PARTICIPANT' ? person : organizer, text, hoursAgo],
      )
  }
}

const questions: readonly { text: string; answer: string | null }[] = [
  {
    text: 'Faut-il déjà avoir fait ce genre de chose ?',
    answer: 'Pas du tout. On montre tout sur place, et personne ne reste seul dans son coin.',
  },
  {
    text: 'Est-ce qu’on peut partir un peu avant la fin ?',
    answer: 'Oui, préviens simplement l’équipe en arrivant.',
  },
  { text: 'Y a-t-il un endroit où poser un vélo en sécurité ?', answer: null },
]

async function ask(client: Client, { id }: Target): Promise<void> {
  for (const [n, { text, answer }] of questions.entries())
    await client.query(
      `INSERT INTO questions (id, challenge_id, author_id, text, answer, answered_at, told_at, created_at)
       SELECT ${idFrom(`$1::text || $3`)}, $1::uuid, u.id, $3, $4, CASE WHEN $4::text IS NOT NULL THEN at END, at,
         at - interval '3 hours'
       FROM (SELECT now() - ($2::int + 1) * interval '19 hours' AS at) moment,
         (SELECT id FROM users WHERE email NOT LIKE '%@demo.localhost'
          ORDER BY md5(id::text || $3) LIMIT 1) u`,
      [id, n, text, answer],
    )
}
