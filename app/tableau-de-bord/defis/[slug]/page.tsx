import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExportCheck } from '@/components/challenges/export-check'
import { AddPersonForm } from '@/components/dashboard/add-person-form'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { ListDesk } from '@/components/dashboard/list-desk'
import { ListFilter } from '@/components/dashboard/list-filter'
import { ParticipantList } from '@/components/dashboard/participant-list'
import { requireUser } from '@/lib/accounts/session'
import { arrange, isFiltered, listQuery, readListFilters } from '@/lib/dashboard/participant-filters'
import { groupsOf, isListOpen, offersFor, peopleIn, ranksOf } from '@/lib/dashboard/participant-rules'
import { findParticipants } from '@/lib/dashboard/participants'
import { cameLine } from '@/lib/dashboard/rules'
import { findExportFacts } from '@/lib/federation/engagement/export'
import { count, duration, period, shortDay, time } from '@/lib/french'
import { isReceiving } from '@/lib/participations/presence-rules'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Qui vient', robots: { index: false } }

export default async function ParticipantsPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const person = await requireUser()
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const now = new Date()
  const challenge = await findParticipants(slug, person.id, now)
  if (!challenge) notFound()
  const exported = challenge.mayAnswer ? await findExportFacts(challenge.id, now) : null

  const { timezone } = challenge
  const filters = readListFilters(asked)
  const [here, query] = [paths.participants(slug), listQuery(filters)]
  const slots = challenge.slots
    .filter(({ id }) => filters.slot === null || id === filters.slot)
    .map((slot) => {
      const isOpen = isListOpen(challenge, slot, now)
      const found = arrange(slot.participants, filters)
      return { ...slot, isOpen, found, mayChange: challenge.mayAnswer && isOpen }
    })
    .filter(({ found }) => found.length > 0 || !isFiltered(filters))
  const offers = offersFor(slots.flatMap(({ mayChange, found }) => (mayChange ? found : [])))

  return (
    <div className="page grid gap-6 py-8 sm:py-12">
      <div className="column">
        <p className="font-bold text-accent-deep">Qui vient</p>
        <h1>{challenge.title}</h1>
      </div>
      <ChallengeNav
        slug={slug}
        current="participants"
        mayEdit={challenge.mayAnswer}
        receiving={isReceiving(challenge, now)}
      />
      <ListFilter
        slug={slug}
        filters={filters}
        slots={challenge.slots.map(({ id, startsAt }) => ({
          id,
          label: startsAt ? `${shortDay(startsAt, timezone)}, ${time(startsAt, timezone)}` : 'quand on veut',
        }))}
      />
      {slots.length === 0 && (
        <p role="status">
          Personne ne correspond à cette recherche.{' '}
          <a className="link" href={here}>
            Revoir tout le monde
          </a>
        </p>
      )}
      {slots.some(({ found }) => found.length > 0) && (
        <p className="flex flex-wrap items-center gap-x-5 text-sm">
          Emporter cette liste :
          <a
            className="inline-flex min-h-11 items-center link"
            href={paths.participantsFile(slug, 'xlsx') + query}
          >
            tableur (XLSX)
          </a>
          <a
            className="inline-flex min-h-11 items-center link"
            href={paths.participantsFile(slug, 'csv') + query}
          >
            CSV
          </a>
        </p>
      )}
      <ListDesk href={here + query} offers={offers}>
        {slots.map(({ isOpen, mayChange, found, ...slot }) => {
          const offered = isOpen ? peopleIn(groupsOf(slot.participants).offered) : 0
          return (
            <section key={slot.id} aria-labelledby={`creneau-${slot.id}`} className="grid gap-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id={`creneau-${slot.id}`} className="text-lg first-letter:uppercase">
                  {slot.startsAt && slot.endsAt
                    ? period(slot.startsAt, slot.endsAt, timezone, now)
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
              {slot.participants.length === 0 && (
                <p className="text-ink-soft">Personne encore. Partage le défi autour de toi.</p>
              )}
              <ParticipantList
                slug={slug}
                slotId={slot.id}
                participants={found}
                ranks={ranksOf(slot.participants)}
                timezone={timezone}
                now={now}
                mayChange={mayChange}
                mayAnswer={challenge.mayAnswer}
                over={!isOpen}
                grouped={filters.sort === 'etat'}
                unfolded={isFiltered(filters)}
                ticked={[asked.cocher].flat()[0] ?? ''}
                tickHref={(group) =>
                  `${here}${listQuery(filters, { cocher: group })}#cocher-${group.replace('.', '-')}`
                }
              />
              {mayChange && <AddPersonForm slotId={slot.id} placesHref={paths.challengePlaces(slug)} />}
            </section>
          )
        })}
      </ListDesk>
      {exported && (
        <div className="column">
          <ExportCheck question="Ce défi part-il vers JeVeuxAider ?" facts={exported} now={now} />
        </div>
      )}
      {challenge.mayAnswer && (
        <p className="column text-sm text-ink-soft">
          <span className="pointer-coarse:hidden">
            Maj + clic, ou Maj + espace, coche toutes les personnes entre deux cases.{' '}
          </span>
          Les adresses servent à préparer ce défi, rien d’autre ; elles disparaissent d’ici trente jours après
          la fin.
        </p>
      )}
    </div>
  )
}
