import type { DraftValues } from '@/lib/challenges/draft-values'
import { exportedText, type ExportFacts } from '@/lib/challenges/exportable'
import { withFirstOfTwo } from '@/lib/challenges/preview'
import { readSlots } from '@/lib/challenges/slot-schema'
import { typeset } from '@/lib/french'

/** What would be exported of what is typed so far. The town of an organisation is not known here: it counts as told. */
export function draftExport(values: DraftValues, postedAt: Date, now: Date): ExportFacts {
  const text = (name: string) => typeset(values[name]?.trim() ?? '')
  const onSite = values.format !== 'REMOTE' && values.format !== 'AT_HOME'
  const timed = onSite || values.hours !== 'free'
  const schedule = readSlots(withFirstOfTwo(values), { now, timezone: 'Europe/Paris', timed })
  const slots = 'slots' in schedule ? schedule.slots : []
  const [starts, ends] = [slots.map(({ startsAt }) => startsAt), slots.map(({ endsAt }) => endsAt)]
  const [first] = starts.filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime())
  const last = ends
    .filter((at) => at !== null)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1)
  return {
    title: text('title'),
    description: exportedText({
      summary: text('summary'),
      description: text('description'),
      accessInfo: text('accessInfo'),
    }),
    hasTown: !onSite || text('town') !== '',
    hasOrganization: text('organization') !== '',
    startsAt: first ?? null,
    endsAt: last ?? null,
    postedAt,
  }
}
