import type { ChallengeCard } from '@/lib/challenges/cards'
import { causeList } from '@/lib/challenges/causes'
import { readSlots } from '@/lib/challenges/slot-schema'
import { slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'

export type Preview = ChallengeCard & { summary: string; description: string; closesAt: Date | null }

/** What the card and the page would show of what is typed so far; what is missing is named in its place. */
export function previewOf(
  values: DraftValues,
  organizations: { id: string; name: string; verified: boolean }[],
  now: Date,
): Preview {
  const format = values.format === 'REMOTE' || values.format === 'AT_HOME' ? values.format : 'ON_SITE'
  const timed = format === 'ON_SITE' || values.hours !== 'free'
  // The browser does not know the commune's zone; shown in the zone it was read in, the hours are those typed.
  const timezone = 'Europe/Paris'
  const schedule = readSlots(withFirstOfTwo(values), { now, timezone, timed })
  const slots = 'slots' in schedule ? schedule.slots : []
  const first = slots.toSorted((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0))[0]
  const organization = organizations.find(({ id }) => id === values.organization)
  const [, town = '', departmentCode] = /^(.*?)\s*(?:\((\w{2,3})\))?$/s.exec(values.town?.trim() ?? '') ?? []
  const places = slots.map(({ capacity }) => capacity)

  return {
    id: '',
    slug: '',
    title: values.title?.trim() || 'Le titre de ton défi',
    summary: values.summary?.trim() || 'Ta phrase de présentation.',
    description: values.description?.trim() ?? '',
    status: 'PUBLISHED',
    cause: causeList.find(({ cause }) => cause === values.cause)?.cause ?? 'ENVIRONMENT',
    format,
    town: town || 'Commune à choisir',
    departmentCode: departmentCode ?? null,
    timezone,
    durationMinutes: 'durationMinutes' in schedule ? schedule.durationMinutes : 60,
    startsAt: first?.startsAt ?? null,
    endsAt: first?.endsAt ?? null,
    closesAt: first?.closesAt ?? null,
    slotCount: slots.length,
    placesLeft: places.includes(null) ? null : places.reduce<number>((sum, n) => sum + (n ?? 0), 0) || null,
    openUntil: new Date('9999-12-31'),
    nextStartsAt: first?.startsAt ?? new Date('9999-12-31'),
    organizer: organization?.name ?? 'Toi',
    verified: organization?.verified ?? false,
    relayCount: 0,
    imageId: values.image || null,
    imageAlt: values.imageAlt ?? '',
    kilometres: null,
  }
}

// Which of two hours is meant is asked on publishing, where the zone is known; the card shows the same either way.
export function withFirstOfTwo(values: DraftValues): DraftValues {
  const folds = slotKeys(values).flatMap((key) => [
    [slotField(key, 'startFold'), '0'],
    [slotField(key, 'endFold'), '0'],
  ])
  return { ...Object.fromEntries(folds), ...values }
}

/** Whether a date is set, so that the preview does not promise « quand tu veux » of a défi whose day is missing. */
export function hasDate(values: DraftValues, preview: Preview): boolean {
  return preview.startsAt !== null || (values.hours === 'free' && preview.format !== 'ON_SITE')
}
