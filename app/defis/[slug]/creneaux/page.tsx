import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { SlotDateForm } from '@/components/compose/slot-date-form'
import { CallOffForm } from '@/components/ui/call-off-form'
import { requireUser } from '@/lib/accounts/session'
import { isEditable } from '@/lib/challenges/commands'
import { concernedSlots } from '@/lib/challenges/series'
import { findDatesToEdit, type DatesToEdit } from '@/lib/challenges/slot-queries'
import { cancelSlotAction } from '@/lib/dashboard/slot-actions'
import { count, period } from '@/lib/french'
import { paths } from '@/lib/paths'
import { fieldsOf } from '@/lib/time'

export const metadata: Metadata = { title: 'Les créneaux', robots: { index: false } }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ creneau?: string | string[] }>
}

/** Every date of a défi: who comes, and each to change or to call off, alone or with those alike. */
export default async function ChallengeSlotsPage({ params, searchParams }: Props) {
  const person = await requireUser()
  const [{ slug }, { creneau }] = await Promise.all([params, searchParams])
  const challenge = await findDatesToEdit(slug, person.id)
  if (!challenge) notFound()
  const now = new Date()
  const dates = challenge.slots.flatMap(({ startsAt, endsAt, ...slot }) =>
    startsAt && endsAt ? [{ ...slot, startsAt, endsAt, closesAt: null }] : [],
  )
  const editable = isEditable(challenge.status)
  const coming = dates.filter(({ startsAt, cancelledAt }) => startsAt > now && !cancelledAt)
  const past = dates.length - dates.filter(({ startsAt }) => startsAt > now).length

  return (
    <div className="page py-8 sm:py-12">
      <div className="column">
        <p className="font-bold text-accent-deep">Les créneaux</p>
        <h1>{challenge.title}</h1>
      </div>
      <div className="mt-4">
        <ChallengeNav slug={slug} current="slots" mayEdit />
      </div>
      <div className="column">
        <p className="mt-4 text-ink-soft">
          {count(coming.length, 'créneau à venir', 'créneaux à venir')}
          {past > 0 && `, ${count(past, 'passé')}`}. Change-les un par un, ou tous ceux qui ont les mêmes
          horaires.
        </p>
      </div>
      <ul className="mt-6 column divide-y divide-line rounded-card bg-surface shadow-card">
        {dates
          .filter(({ startsAt }) => startsAt > now)
          .map((slot) => (
            <DateRow
              key={slot.id}
              {...{ challenge, slot, now }}
              chosen={slot.id === creneau}
              mayChange={editable && !slot.cancelledAt}
              alike={concernedSlots(coming, slot, 'all', challenge.timezone, now).length}
            />
          ))}
      </ul>
    </div>
  )
}

type Dated = DatesToEdit['slots'][number] & { startsAt: Date; endsAt: Date }

function DateRow({
  challenge,
  slot,
  now,
  chosen,
  mayChange,
  alike,
}: {
  challenge: DatesToEdit
  slot: Dated
  now: Date
  chosen: boolean
  mayChange: boolean
  alike: number
}) {
  const { slug, timezone } = challenge
  const when = period(slot.startsAt, slot.endsAt, timezone, now)
  const start = fieldsOf(slot.startsAt, timezone)
  return (
    <li className="grid gap-4 px-5 py-3" id={chosen ? 'changer' : undefined}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 flex-1 basis-60">
          <p className={`font-bold first-letter:uppercase ${slot.cancelledAt ? 'line-through' : ''}`}>
            {when}
          </p>
          <p className="text-sm text-ink-soft">
            {slot.cancelledAt
              ? `Annulé : ${slot.cancelReason}`
              : slot.capacity === null
                ? count(slot.takenPlaces, 'personne vient', 'personnes viennent')
                : `${slot.takenPlaces} / ${count(slot.capacity, 'place prise', 'places prises')}`}
          </p>
        </div>
        {mayChange && !chosen && (
          <a className="inline-flex min-h-11 items-center link" href={paths.challengeSlot(slug, slot.id)}>
            Changer<span className="sr-only"> {when}</span>
          </a>
        )}
      </div>
      {mayChange && chosen && (
        <>
          <SlotDateForm
            slot={{
              slug,
              slotId: slot.id,
              date: start.date,
              start: start.time,
              end: fieldsOf(slot.endsAt, timezone).time,
              capacity: String(slot.capacity ?? ''),
              alike,
            }}
          />
          {challenge.mayCancel && (
            <CallOffForm
              action={cancelSlotAction}
              about={{ slug, slotId: slot.id }}
              title="Annuler ce créneau"
              help="Les personnes inscrites à ce créneau reçoivent cette phrase. Les autres créneaux ne bougent pas."
              button="Annuler ce créneau et prévenir"
              className="pt-4"
            />
          )}
        </>
      )}
    </li>
  )
}
