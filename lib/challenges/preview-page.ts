import { causeList } from '@/lib/challenges/causes'
import { slotField, slotKeys, type DraftValues } from '@/lib/challenges/draft-values'
import { editableBy } from '@/lib/challenges/editing'
import { withFirstOfTwo } from '@/lib/challenges/preview'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { bySoonest } from '@/lib/challenges/rules'
import { readSlots, type ExistingSlot, type ParsedSlot } from '@/lib/challenges/slot-schema'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { typeset } from '@/lib/french'
import { findTown } from '@/lib/places/town'

/** What the défi's own page needs to show what is typed so far, as a visitor would see it. */
export type PreviewPage = { challenge: ChallengeDetails; minAge: number; dateMissing: boolean; at: number }

/** The draft as its page will show it, hours in the zone of its place; what is missing is named in its place. */
export async function previewPage(
  values: DraftValues,
  person: { id: string; pseudonym: string },
  now: Date,
  existingSlots: ExistingSlot[] = [],
): Promise<PreviewPage> {
  const format = values.format === 'REMOTE' || values.format === 'AT_HOME' ? values.format : 'ON_SITE'
  const onSite = format === 'ON_SITE'
  const [town, organization, image] = await Promise.all([
    findTown(onSite ? (values.town ?? '') : '', values.commune ?? ''),
    findOrganization(values.organization ?? '', person.id),
    values.image
      ? db.image.findFirst({ where: { id: values.image }, select: imageFields }).catch(() => null)
      : null,
  ])
  const commune = 'commune' in town ? town.commune : null
  const timezone = commune?.department.timezone ?? 'Europe/Paris'
  const timed = onSite || values.hours !== 'free'
  const { slots, durationMinutes } = readableSlots(values, { now, timezone, timed, existingSlots })
  const placeHidden = onSite && values.placeHidden === 'on'
  const text = (name: string) => typeset(values[name]?.trim() ?? '')

  return {
    minAge: env().MIN_AGE,
    at: now.getTime(),
    dateMissing: timed && slots.length === 0,
    challenge: {
      id: '',
      code: '',
      slug: '',
      status: 'PUBLISHED',
      statusReason: '',
      title: text('title') || 'Le titre de ton défi',
      summary: text('summary') || 'Ta phrase de présentation.',
      description: text('description') || 'Ta description.',
      cause: causeList.find(({ cause }) => cause === values.cause)?.cause ?? 'ENVIRONMENT',
      format,
      address: placeHidden || !onSite ? '' : text('address'),
      placeHidden,
      knowsPlace: !placeHidden,
      managed: false,
      latitude: null,
      longitude: null,
      timezone,
      durationMinutes,
      whatToBring: text('whatToBring'),
      accessInfo: text('accessInfo'),
      admission: values.admission === 'APPROVAL' ? 'APPROVAL' : 'AUTOMATIC',
      openToMinors: values.openToMinors === 'on',
      familyFriendly: values.familyFriendly === 'on',
      wheelchairAccessible: values.wheelchairAccessible === 'on',
      noExperience: values.noExperience === 'on',
      image,
      imageAlt: text('imageAlt'),
      openUntil: forever,
      relayCount: 0,
      publishedAt: null,
      commune: commune && { name: commune.name, slug: commune.slug, postalCodes: commune.postalCodes },
      department: commune && { code: commune.department.code, name: commune.department.name },
      departmentCode: commune?.department.code ?? null,
      author: { pseudonym: person.pseudonym },
      organization: organization && {
        slug: organization.slug,
        name: organization.name,
        summary: organization.summary,
        verified: organization.verifiedAt !== null,
        town: organization.commune?.name ?? null,
      },
      partners: [],
      slots: bySoonest(
        slots.map(({ key, startsAt, endsAt, closesAt, capacity }) => ({
          id: `creneau-${key}`,
          startsAt,
          endsAt,
          closesAt,
          capacity,
          takenPlaces: 0,
          cancelledAt: null,
        })),
      ),
    },
  }
}

const forever = new Date('9999-12-31')
const imageFields = { id: true, width: true, height: true } as const

function findOrganization(id: string, userId: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  return db.organization.findFirst({
    where: { id, OR: [{ members: { some: { userId } } }, { challenges: { some: editableBy(userId) } }] },
    select: { slug: true, name: true, summary: true, verifiedAt: true, commune: { select: { name: true } } },
  })
}

type Context = Parameters<typeof readSlots>[1]

/** The slots that can be read already: one that is half typed hides no other. */
function readableSlots(
  values: DraftValues,
  context: Context,
): { slots: ParsedSlot[]; durationMinutes: number } {
  const typed = withFirstOfTwo(values)
  const whole = readSlots(typed, context)
  if ('slots' in whole) return whole
  if (!context.timed) return { slots: [], durationMinutes: 60 }
  const slots = slotKeys(typed).flatMap((key) => {
    const prefix = slotField(key, 'id').slice(0, -2)
    const alone = Object.entries(typed).filter(([name]) => name.startsWith(prefix))
    const read = readSlots(Object.fromEntries(alone), context)
    return 'slots' in read ? read.slots : []
  })
  return { slots, durationMinutes: 60 }
}
