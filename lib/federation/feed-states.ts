import { createHash } from 'node:crypto'
import { sql } from '@/lib/db'

/**
 * Since when a feed says what it says. Neither its entries nor the rows behind them can tell: one that closes leaves it
 * without a change to any row. So the last content is known by its digest; a hundred instances agree on its date.
 */
export async function changedSince(address: string, content: unknown, now: Date): Promise<Date> {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
  const [known] = await sql<{ digest: string; changedAt: Date }>(
    `SELECT digest, changed_at AS "changedAt" FROM feed_states WHERE address = $1`,
    [address],
  )
  if (known?.digest === digest) return known.changedAt
  const [kept] = await sql<{ changedAt: Date }>(
    `INSERT INTO feed_states AS known (address, digest, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (address) DO UPDATE SET digest = excluded.digest,
       changed_at = CASE WHEN known.digest = excluded.digest THEN known.changed_at ELSE excluded.changed_at END
     RETURNING changed_at AS "changedAt"`,
    [address, digest, now.toISOString()],
  )
  return kept?.changedAt ?? now
}
