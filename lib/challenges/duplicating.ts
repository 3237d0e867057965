import { randomUUID } from 'node:crypto'
import { slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'
import { saveDraft, type DraftRefusal } from '@/lib/challenges/drafts'
import { findChallengeToEdit, listOrganizationsToPostFor } from '@/lib/challenges/editing'
import { dateField, slotValues } from '@/lib/challenges/shifts'
import { refuse, done, type Result } from '@/lib/result'
import { dateAt, readDate, type CalendarDate } from '@/lib/time'

/**
 * A draft of one's own with everything of a défi that one may change but its dates: the same weekdays and hours are
 * proposed, to come. In the organisation's name where the person edits it, in their own otherwise.
 */
export async function duplicateChallenge(request: {
  slug: string
  userId: string
  now: Date
}): Promise<Result<{ draftId: string }, DraftRefusal>> {
  const { slug, userId, now } = request
  const [challenge, organizations] = await Promise.all([
    findChallengeToEdit(slug, userId),
    listOrganizationsToPostFor(userId),
  ])
  if (!challenge) return refuse('not-found')

  const edits = organizations.some(({ id }) => id === challenge.organizationId)
  const values = withDatesToCome(challenge.values, dateAt(now, challenge.timezone))
  const draftId = randomUUID()
  const saved = await saveDraft({
    id: draftId,
    authorId: userId,
    values: { ...values, organization: edits ? (values.organization ?? '') : '' },
    now,
  })
  return saved.ok ? done({ draftId }) : saved
}

/** The same weekdays and hours, as many whole weeks later as it takes for all to be to come, one at least. */
export function withDatesToCome(values: DraftValues, today: CalendarDate): DraftValues {
  const part = (key: number, name: 'date' | 'start' | 'end' | 'capacity') =>
    values[slotField(key, name)] ?? ''
  const slots = slotKeys(values).flatMap((key) => {
    const date = readDate(part(key, 'date'))
    return date ? [{ key, at: dayNumber(date) }] : []
  })
  const first = Math.min(...slots.map(({ at }) => at))
  const weeks = Math.max(1, Math.floor((dayNumber(today) - first) / 7) + 1)
  const others = Object.entries(values).filter(([name]) => !name.startsWith('slot-'))
  const moved = slots.map(({ key, at }) => ({
    date: dateField(dateOf(at + 7 * weeks)),
    start: part(key, 'start'),
    end: part(key, 'end'),
    capacity: part(key, 'capacity'),
  }))
  return { ...Object.fromEntries(others), ...slotValues(moved) }
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function dateOf(day: number): CalendarDate {
  return dateAt(new Date(day * 86_400_000), 'UTC')
}
