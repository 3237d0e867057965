import { ActionBar } from '@/components/participations/action-bar'
import { ArrivalField } from '@/components/participations/arrival-field'
import { Participate } from '@/components/participations/participate'
import {
  placesLine,
  slotOption,
  terms,
  type JoinableChallenge,
} from '@/components/participations/panel-words'
import { PartyChoice, SlotChoice } from '@/components/participations/slot-choice'
import { EmailForm } from '@/components/accounts/email-form'
import { RelayButton } from '@/components/relays/relay-button'
import { ShareMenu } from '@/components/relays/share-menu'
import { buttonClass } from '@/components/ui/button'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { currentUser } from '@/lib/accounts/session'
import { publicStatuses } from '@/lib/challenges/rules'
import { absolute, env } from '@/lib/env'
import { count, number, until } from '@/lib/french'
import { findNextChallenge } from '@/lib/participations/next'
import type { MyParticipation } from '@/lib/participations/queries'
import { isActive } from '@/lib/participations/rules'
import { paths } from '@/lib/paths'
import { findMyRelay } from '@/lib/relays/queries'

const panelId = 'participer'

/** Places left, « Je relève le défi », « Je relaie », « Partager »: beside the text on a screen, with a bar at the bottom on a phone. */
export async function JoinPanel({
  challenge,
  mine,
  relayCode,
}: {
  challenge: JoinableChallenge
  /** What whoever looks has of it, whatever its state. */
  mine: MyParticipation[]
  relayCode?: string
}) {
  const person = await currentUser()
  const myRelay = person && (await findMyRelay(challenge.id, person.id))

  const now = new Date()
  const slots = challenge.slots.map((slot) => slotOption(slot, challenge, now))
  const open = slots.filter((slot) => slot.open)
  const held = mine.find(({ status }) => isActive(status))
  const going = held !== undefined
  const next = person && held ? await findNextChallenge(held.slotId, person.id, now) : null
  const url = absolute(paths.challenge(challenge.slug)) + (myRelay ? `?r=${myRelay.code}` : '')
  const label =
    open.length > 0 && open.every(({ full }) => full) ? 'Rejoindre la liste d’attente' : 'Je relève le défi'
  const caption = terms(challenge, env().MIN_AGE)

  return (
    <section
      id={panelId}
      aria-labelledby="participer-titre"
      className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 id="participer-titre">{open.length > 0 ? placesLine(challenge, now) : closedLine(challenge)}</h2>
      {person && (open.length > 0 || going) && (
        <Participate
          slots={slots}
          mine={mine.map(({ offeredUntil, ...participation }) => ({
            ...participation,
            ...(offeredUntil && { held: until(offeredUntil, challenge.timezone, now) }),
          }))}
          relayCode={relayCode}
          caption={caption}
          next={next}
        />
      )}
      {!person && open.length > 0 && (
        <EmailForm
          intention={{ intention: 'join', ...(relayCode && { relayCode }) }}
          button={label}
          caption={caption}
          more={<PartyChoice />}
        >
          <ArrivalField />
          <SlotChoice slots={open} />
        </EmailForm>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {person ? (
          <RelayButton
            challengeId={challenge.id}
            initial={{ on: myRelay !== null, count: challenge.relayCount }}
          />
        ) : (
          <details className="min-w-0">
            <summary className={buttonClass('secondary', 'list-none [&::-webkit-details-marker]:hidden')}>
              Je relaie
              {challenge.relayCount > 0 && (
                <span className="font-normal">{number(challenge.relayCount)}</span>
              )}
            </summary>
            <div className="mt-3 rounded-card border border-line p-4">
              <EmailForm
                intention={{ intention: 'relay', challengeId: challenge.id }}
                button="Relayer ce défi"
                caption="Un lien à ouvrir dans ta boîte, et c’est relayé."
              />
            </div>
          </details>
        )}
        <ShareMenu
          url={url}
          title={challenge.title}
          shortUrl={absolute(paths.shortLink(challenge.code))}
          qrPath={paths.challengePoster(challenge.slug)}
          posterPath={open.length > 0 ? paths.poster(challenge.slug) : undefined}
          calendarPath={
            challenge.slots.some(({ startsAt }) => startsAt)
              ? paths.challengeCalendar(challenge.slug)
              : undefined
          }
          snippetsPath={
            publicStatuses.some((status) => status === challenge.status)
              ? paths.snippets('defis', challenge.slug)
              : undefined
          }
        />
      </div>
      {myRelay && myRelay.joinedByIt > 0 && (
        <p className="text-sm">
          {count(myRelay.joinedByIt, 'personne a', 'personnes ont')} relevé ce défi grâce à toi.
        </p>
      )}
      {(open.length > 0 || going) && (
        <ActionBar
          panelId={panelId}
          places={placesLine(challenge, now)}
          label={going ? barLabel(mine) : label}
        />
      )}
    </section>
  )
}

/** The most that one has here, in the two or three words that a bar holds. */
function barLabel(mine: { status: ParticipationStatus }[]): string {
  if (mine.some(({ status }) => status === 'OFFERED')) return 'Une place t’attend'
  return mine.some(({ status }) => status === 'CONFIRMED') ? 'Tu y vas !' : 'Mon inscription'
}

function closedLine(challenge: JoinableChallenge): string {
  if (challenge.status === 'CANCELLED') return 'Ce défi est annulé'
  if (challenge.status === 'PENDING_REVIEW' || challenge.status === 'CHANGES_REQUESTED')
    return 'Pas encore en ligne'
  return 'Les inscriptions sont closes'
}
