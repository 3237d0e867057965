import type { Sql } from '@/lib/db'

/**
 * Who answers for a slot: the owners and editors of its organisation, or the person who launched it alone; and the
 * co-organisers, of an organisation its owners and editors.
 */
export async function listOrganizerIds(sql: Sql, slotId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT u.id FROM slots s JOIN challenges c ON c.id = s.challenge_id
     JOIN users u ON u.suspended_at IS NULL AND (CASE WHEN c.organization_id IS NULL THEN u.id = c.author_id
       ELSE u.id IN (SELECT user_id FROM organization_members m
         WHERE m.organization_id = c.organization_id AND m.role IN ('OWNER', 'EDITOR')) END
       OR u.id IN (
         SELECT co.user_id FROM co_organizers co WHERE co.challenge_id = c.id AND co.accepted_at IS NOT NULL
         UNION ALL
         SELECT m.user_id FROM co_organizers co
           JOIN organizations o ON o.id = co.organization_id AND o.suspended_at IS NULL
           JOIN organization_members m ON m.organization_id = o.id AND m.role IN ('OWNER', 'EDITOR')
         WHERE co.challenge_id = c.id AND co.accepted_at IS NOT NULL))
     WHERE s.id = $1::uuid ORDER BY u.id`,
    [slotId],
  )
  return rows.map(({ id }) => id)
}
