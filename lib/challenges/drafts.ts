import { isUuid } from '@/lib/challenges/editing'
import { draftValues, type DraftValues } from '@/lib/challenges/draft-values'
import { db } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'

export type DraftRefusal = 'not-found' | 'too-many-drafts'

const mostDrafts = 50

/** Keeps what was typed so far under the page's own draft id; the last writing wins, saving twice changes nothing. */
export async function saveDraft(draft: {
  id: string
  authorId: string
  values: DraftValues
  now: Date
}): Promise<Result<{ savedAt: Date }, DraftRefusal>> {
  if (!isUuid(draft.id)) return refuse('not-found')
  const content = draftValues(draft.values)
  const updated = await db.challengeDraft.updateMany({
    where: { id: draft.id, authorId: draft.authorId },
    data: { content, updatedAt: draft.now },
  })
  if (updated.count === 0) {
    if ((await db.challengeDraft.count({ where: { authorId: draft.authorId } })) >= mostDrafts)
      return refuse('too-many-drafts')
    // Published in the meantime (a late autosave), or somebody else's: nothing to keep under this id.
    const taken = await db.$executeRaw`
      INSERT INTO challenge_drafts (id, author_id, content, updated_at)
      SELECT ${draft.id}::uuid, ${draft.authorId}::uuid, ${JSON.stringify(content)}::jsonb, ${draft.now}
      WHERE NOT EXISTS (SELECT FROM challenges WHERE id = ${draft.id}::uuid)
      ON CONFLICT (id) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at
        WHERE challenge_drafts.author_id = excluded.author_id`
    if (taken === 0) return refuse('not-found')
  }
  return done({ savedAt: draft.now })
}

/** Throws a draft away; one that is gone already is no mistake. */
export async function discardDraft(id: string, authorId: string): Promise<void> {
  if (isUuid(id)) await db.challengeDraft.deleteMany({ where: { id, authorId } })
}
