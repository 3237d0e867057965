import { formats } from '@/lib/challenges/causes'
import { period } from '@/lib/french'
import type { Sql } from '@/lib/db'
import type { Audience, ChallengeFormat, ParticipationStatus } from '@/lib/generated/prisma/enums'
import { placeFor } from '@/lib/participations/rules'
import { audienceStatuses, fill } from '@/lib/messages/rules'

/** Whom an announcement of a défi goes to, and what fills its placeholders for them. */
export type Recipient = {
  id: string
  pseudonym: string
  status: ParticipationStatus
  title: string
  timezone: string
  startsAt: Date | null
  endsAt: Date | null
  format: ChallengeFormat
  address: string
  placeHidden: boolean
  town: string | null
}

/** One for each person, who may count on several slots: the soonest that is not over. Until 30 days after its end. */
export function listRecipients(
  sql: Sql,
  challengeId: string,
  { audience, slotId, now }: { audience: Audience; slotId: string | null; now: Date },
): Promise<Recipient[]> {
  return sql<Recipient>(
    `SELECT DISTINCT ON (p.user_id) p.id::text AS id, u.pseudonym, p.status::text AS status, c.title, c.timezone,
       s.starts_at AS "startsAt", s.ends_at AS "endsAt", c.format::text AS format, c.address,
       c.place_hidden AS "placeHidden", m.name AS town
     FROM slots s JOIN challenges c ON c.id = s.challenge_id JOIN participations p ON p.slot_id = s.id
     JOIN users u ON u.id = p.user_id AND u.suspended_at IS NULL
     LEFT JOIN communes m ON m.code = c.commune_code
     WHERE s.challenge_id = $1::uuid AND p.status::text = ANY($2::text[])
       AND ($3::uuid IS NULL OR s.id = $3::uuid)
       AND (s.ends_at IS NULL OR s.ends_at > $4::timestamptz - interval '30 days')
     ORDER BY p.user_id, s.ends_at <= $4::timestamptz NULLS FIRST, s.starts_at NULLS LAST, p.id`,
    [challengeId, [...audienceStatuses[audience]], slotId, now.toISOString()],
  )
}

/** The text as this person reads it. Where exactly is told to those alone who may know it. */
export function wordsFor({ pseudonym, title, status, town, ...where }: Recipient, text: string): string {
  const place = placeFor(status, { ...where, town: town ?? undefined })
  return fill(text, {
    pseudo: pseudonym,
    défi: title,
    date:
      where.startsAt && where.endsAt ? period(where.startsAt, where.endsAt, where.timezone) : 'quand tu veux',
    lieu: place || formats[where.format].label.toLowerCase(),
  })
}
