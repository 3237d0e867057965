import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParticipantList } from '@/components/dashboard/participant-list'
import { requireUser } from '@/lib/accounts/session'
import { findParticipants } from '@/lib/dashboard/participants'
import { cameLine } from '@/lib/dashboard/rules'
import { duration, period } from '@/lib/french'
import { isReceiving } from '@/lib/participations/presence-rules'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Qui vient', robots: { index: false } }

export default async function ParticipantsPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const now = new Date()
  const challenge = await findParticipants(slug, person.id, now)
  if (!challenge) notFound()

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
      {challenge.slots.map((slot) => (
        <section key={slot.id} aria-labelledby={`creneau-${slot.id}`} className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id={`creneau-${slot.id}`} className="text-lg first-letter:uppercase">
              {slot.startsAt && slot.endsAt
                ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
                : `quand on veut, ${duration(challenge.durationMinutes)}`}
            </h2>
            <p className="font-bold">{cameLine(slot.came, [slot])}</p>
          </div>
          <ParticipantList
            slug={slug}
            participants={slot.participants}
            timezone={challenge.timezone}
            mayAnswer={challenge.mayAnswer}
          />
        </section>
      ))}
      <p className="column text-sm text-ink-soft">
        Les adresses servent à préparer ce défi, rien d’autre ; elles disparaissent d’ici trente jours après
        la fin.
      </p>
    </div>
  )
}
