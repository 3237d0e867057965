import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { SaidList } from '@/components/messages/said-list'
import { WriteForm } from '@/components/messages/write-form'
import { DisputeForm } from '@/components/participations/dispute-form'
import { HolderForm } from '@/components/participations/holder-form'
import { headlineOf, toneOf, whatNext } from '@/components/participations/own-words'
import { PresencePass } from '@/components/participations/presence-pass'
import { TestimonyForm } from '@/components/testimonies/testimony-form'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/accounts/session'
import { duration, period } from '@/lib/french'
import { writeAction } from '@/lib/messages/actions'
import { markSeen } from '@/lib/messages/conversations'
import { messageRefusalMessages } from '@/lib/messages/messages'
import { listSaid } from '@/lib/messages/queries'
import { mayWrite } from '@/lib/messages/rules'
import { findOwnParticipation } from '@/lib/participations/holder'
import { leaveAction, remindSoonAction, takePlaceAction } from '@/lib/participations/holder-actions'
import { findLastReason, findRank } from '@/lib/participations/queries'
import { fits, hasBegun, isActive, isFirstCome, placeFor } from '@/lib/participations/rules'
import { paths } from '@/lib/paths'

// The key must not travel on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = {
  title: 'Mon inscription',
  robots: { index: false },
  referrer: 'same-origin',
}

/** One's own participation: what has become of it and every way on. The mails lead here, without signing in. */
export default async function ParticipationPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { id } = await params
  const { cle } = await searchParams
  const key = typeof cle === 'string' ? cle : undefined
  const person = await currentUser()
  const participation = await findOwnParticipation({ participationId: id, key, userId: person?.id })
  if (!participation) notFound()

  const now = new Date()
  const { slot, status, partySize, remindSoon } = participation
  const { challenge } = slot
  const [rank, reason, said] = await Promise.all([
    status === 'WAITLISTED' ? findRank(participation) : 0,
    isActive(status) ? '' : findLastReason(id),
    listSaid(id, 'PARTICIPANT'),
  ])
  // Not for a mere key: programs that check mails open its link too.
  if (person?.id === participation.userId && said.some(({ from }) => from !== 'me'))
    after(() => markSeen(id, now))
  const holder = { participation: id, key }
  const begun = hasBegun(slot, now)
  const mayTake =
    !begun &&
    (status === 'OFFERED' || (status === 'WAITLISTED' && isFirstCome(slot, now) && fits(slot, partySize)))
  const place = placeFor(status, { ...challenge, town: challenge.commune?.name })

  return (
    <div className="page grid justify-center py-8 sm:py-12">
      <div className="grid column gap-8">
        <header className="grid gap-1">
          <p className="font-bold text-accent-deep">Mon inscription</p>
          <h1>{challenge.title}</h1>
        </header>
        <Notice look={toneOf(status)}>
          <p className="text-lg font-bold">{headlineOf(participation, now)}</p>
          <p className="first-letter:uppercase">
            {slot.startsAt && slot.endsAt
              ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
              : `quand tu veux, ${duration(challenge.durationMinutes)}`}
          </p>
          {isActive(status) && place && <p>{place}</p>}
          {isActive(status) && partySize > 1 && <p>Vous venez à {partySize}.</p>}
          {reason && <p className="mt-2">« {reason} »</p>}
        </Notice>
        <p>
          {whatNext(participation, {
            rank,
            mayTake,
            begun,
            over: slot.endsAt !== null && slot.endsAt <= now,
          })}
        </p>

        {mayTake && <HolderForm action={takePlaceAction} holder={holder} button="Prendre la place" />}

        {status === 'CONFIRMED' && isNear(slot, now) && (
          <PresencePass participationId={id} slug={challenge.slug} />
        )}

        {status === 'NO_SHOW' && (
          <DisputeForm participationId={id} participationKey={key} dispute={participation.dispute} />
        )}

        {status === 'CONFIRMED' && slot.startsAt && !begun && (
          <section className="grid gap-4">
            <h2 className="text-lg">Pour ne pas oublier</h2>
            <p>
              Un rappel part la veille à 18 h.{' '}
              <a className="link" href={paths.participationCalendar(id, key)}>
                Mettre dans mon agenda
              </a>
            </p>
            <HolderForm
              action={remindSoonAction}
              holder={holder}
              look="secondary"
              button={remindSoon ? 'Plus de rappel deux heures avant' : 'Me rappeler aussi deux heures avant'}
            >
              <input type="hidden" name="remind" value={remindSoon ? '' : 'oui'} />
            </HolderForm>
          </section>
        )}

        {isActive(status) && !begun && (
          <section className="grid gap-4 border-t border-line pt-6">
            <h2 className="text-lg">
              {status === 'OFFERED' ? 'Ce n’est plus le moment ?' : 'Un empêchement ?'}
            </h2>
            <HolderForm
              action={leaveAction}
              holder={holder}
              look="secondary"
              button={status === 'OFFERED' ? 'Laisser la place' : 'Me désister'}
            >
              <label className="grid gap-1.5">
                <span className="font-bold">
                  Un mot pour l’organisateur <span className="font-normal text-ink-soft">(facultatif)</span>
                </span>
                <input
                  name="reason"
                  maxLength={300}
                  autoComplete="off"
                  className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 py-2"
                />
              </label>
            </HolderForm>
          </section>
        )}

        {(said.length > 0 || mayWrite(participation, now)) && (
          <section
            id="messages"
            aria-labelledby="messages-titre"
            className="grid gap-4 border-t border-line pt-6"
          >
            <h2 id="messages-titre" className="text-lg">
              Messages
            </h2>
            {said.length > 0 && (
              <SaidList said={said} they="L’équipe du défi" timezone={challenge.timezone} now={now} />
            )}
            {mayWrite(participation, now) ? (
              <WriteForm
                id="message"
                action={writeAction}
                hidden={{ participation: id, id: randomUUID(), ...(key && { key }) }}
                label="Écrire à l’équipe du défi"
                help="Elle seule te lit, et te répond ici."
                button="Envoyer"
              />
            ) : (
              <p>{messageRefusalMessages.closed}</p>
            )}
          </section>
        )}

        {status === 'ATTENDED' && (
          <section className="border-t border-line pt-6">
            <TestimonyForm holder={holder} text={participation.testimony?.text ?? ''} />
          </section>
        )}

        <p>
          <a className="inline-flex min-h-11 items-center link" href={paths.challenge(challenge.slug)}>
            {status === 'WITHDRAWN' || status === 'EXPIRED' ? 'Revenir au défi' : 'Voir le défi'}
          </a>
        </p>
      </div>
    </div>
  )
}

/** From the day before until the end: when the pass is looked for. */
function isNear({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }, now: Date): boolean {
  if (!startsAt || !endsAt) return false
  return startsAt.getTime() - now.getTime() < 86_400_000 && endsAt > now
}
