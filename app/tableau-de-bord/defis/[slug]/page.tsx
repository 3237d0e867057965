import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddPersonForm } from '@/components/dashboard/add-person-form'
import { ListDesk } from '@/components/dashboard/list-desk'
import { ParticipantList } from '@/components/dashboard/participant-list'
import { requireUser } from '@/lib/accounts/session'
import { findDepartures } from '@/lib/dashboard/departures'
import { groupsOf, isListOpen, peopleIn } from '@/lib/dashboard/participant-rules'
import { findParticipants } from '@/lib/dashboard/participants'
import { cameLine } from '@/lib/dashboard/rules'
import { count, duration, period } from '@/lib/french'
import { isReceiving } from '@/lib/participations/presence-rules'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Qui vient', robots: { index: false } }

export default async function ParticipantsPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ cocher?: string | string[] }>
}) {
  const person = await requireUser()
  const [{ slug }, { cocher }] = await Promise.all([params, searchParams])
  const now = new Date()
  const challenge = await findParticipants(slug, person.id, now)
  if (!challenge) notFound()
  const departures = await findDepartures(challenge.id, person.id)

  return (
    <div className="page grid gap-8 py-8 sm:py-12">
      <div className="column">
        <p className="font-bold text-accent-deep">Qui vient</p>
        <h1>{challenge.title}</h1>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a className="link" href={paths.dashboard}>
            Mon tableau de bord
          </a>
          {isReceiving(challenge, now) && (
            <a className="link" href={paths.reception(slug)}>
              Accueillir sur place
            </a>
          )}
          <a className="link" href={paths.challenge(slug)}>
            Page du défi
          </a>
          {challenge.mayAnswer && (
            <a className="link" href={paths.editChallenge(slug)}>
              Modifier
            </a>
          )}
        </p>
      </div>
      <ListDesk slug={slug}>
        {challenge.slots.map((slot) => {
          const isOpen = isListOpen(challenge, slot, now)
          const offered = isOpen ? peopleIn(groupsOf(slot.participants).offered) : 0
          const mayChange = challenge.mayAnswer && isOpen
          return (
            <section key={slot.id} aria-labelledby={`creneau-${slot.id}`} className="grid gap-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id={`creneau-${slot.id}`} className="text-lg first-letter:uppercase">
                  {slot.startsAt && slot.endsAt
                    ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
                    : `quand on veut, ${duration(challenge.durationMinutes)}`}
                </h2>
                <p className="font-bold">
                  {cameLine(slot.came, [slot])}
                  {offered > 0 && (
                    <span className="font-normal text-ink-soft">
                      , dont {count(offered, 'place proposée', 'places proposées')}
                    </span>
                  )}
                </p>
              </div>
              <ParticipantList
                slug={slug}
                slotId={slot.id}
                participants={slot.participants}
                departures={departures}
                timezone={challenge.timezone}
                now={now}
                mayChange={mayChange}
                over={!isOpen}
                ticked={cocher === slot.id}
              />
              {mayChange && <AddPersonForm slotId={slot.id} placesHref={paths.challengePlaces(slug)} />}
            </section>
          )
        })}
      </ListDesk>
      <p className="column text-sm text-ink-soft">
        Les adresses servent à préparer ce défi, rien d’autre ; elles disparaissent d’ici trente jours après
        la fin.
      </p>
    </div>
  )
}
