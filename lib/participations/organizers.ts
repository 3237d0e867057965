import type { Sql } from '@/lib/db'

/** Who answers for a slot: the owners and editors of its organisation, or the person who launched it alone. */
export async function listOrganizerIds(sql: Sql, slotId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT u.id FROM slots s JOIN challenges c ON c.id = s.challenge_id
     JOIN users u ON u.suspended_at IS NULL AND CASE WHEN c.organization_id IS NULL THEN u.id = c.author_id
       ELSE u.id IN (SELECT user_id FROM organization_members m
         WHERE m.organization_id = c.organization_id AND m.role IN ('OWNER', 'EDITOR')) END
     WHERE s.id = $1::uuid ORDER BY u.id`,
    [slotId],
  )
  return rows.map(({ id }) => id)
}
