import { Absence } from '@/components/dashboard/absence'
import { personRow } from '@/components/dashboard/person-row'
import { departureWords } from '@/components/dashboard/status-words'
import { groupsOf, mayBePulledIn, mayBeSettled, peopleIn } from '@/lib/dashboard/participant-rules'
import type { Participant } from '@/lib/dashboard/participants'
import { paths } from '@/lib/paths'
import { count, number, ordinal, shortDay, time, until } from '@/lib/french'

type Props = {
  slug: string
  slotId: string
  /** Whom the filters let through, in their order. */
  participants: Participant[]
  ranks: Map<string, number>
  timezone: string
  now: Date
  /** The reader answers and settles, and the slot is not over. */
  mayChange: boolean
  /** The reader writes in the name of the défi. */
  mayAnswer: boolean
  over: boolean
  /** By state, or all in one. */
  grouped: boolean
  /** Those who left are shown unfolded, since they are looked for. */
  unfolded: boolean
  /** Whose boxes are ticked: « <slot>.<group> ». */
  ticked: string
  /** The page with the boxes of a group ticked, for a browser without scripts. */
  tickHref: (group: string) => string
}

/** Those who wait for an answer first, then who comes, then the queue in its order; those who left are folded away. */
export function ParticipantList({ participants, ...props }: Props) {
  const { asking, coming, offered, waiting, gone } = groupsOf(participants)
  const here = participants.filter((person) => !gone.includes(person))
  return (
    <>
      {props.grouped ? (
        <>
          <Group name="reponse" title="Attendent ta réponse" people={asking} {...props} />
          <Group
            name="viennent"
            title={props.over ? 'Étaient attendues' : 'Viennent'}
            people={coming}
            {...props}
          />
          <Group name="attente" title="Attendent une place" people={[...offered, ...waiting]} {...props} />
        </>
      ) : (
        <Group name="tous" title="Sur la liste" people={here} {...props} />
      )}
      {gone.length > 0 && (
        <details open={props.unfolded}>
          <summary className="inline-flex min-h-11 items-center link">
            {count(gone.length, 'personne qui ne vient plus', 'personnes qui ne viennent plus')}
          </summary>
          <Rows name="partis" people={gone} {...props} />
        </details>
      )}
    </>
  )
}

type GroupProps = Omit<Props, 'participants'> & { name: string; people: Participant[] }

/** A heading with how many people stand under it; nothing where there is none. */
function Group({ title, ...props }: GroupProps & { title: string }) {
  const { people, name, slotId, mayChange, tickHref } = props
  if (people.length === 0) return null
  return (
    <div className="grid gap-1.5" data-group>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h3 className="text-base">
          {title} <span className="font-normal text-ink-soft">· {number(peopleIn(people))}</span>
        </h3>
        {mayChange && people.length > 1 && (
          <a
            id={`cocher-${slotId}-${name}`}
            href={tickHref(`${slotId}.${name}`)}
            data-tick-all
            className="inline-flex min-h-11 items-center text-sm link"
          >
            Tout cocher
          </a>
        )}
      </div>
      <Rows {...props} />
    </div>
  )
}

function Rows({ people, name, ...props }: GroupProps) {
  const { slug, slotId, timezone, mayChange, mayAnswer, ticked } = props
  const rowOf = (person: Participant) =>
    personRow({
      person,
      when: whenOf(person, props),
      mayTick: mayChange && mayBeSettled(person.status),
      ticked: ticked === `${slotId}.${name}`,
      gesture: mayChange ? gestureFor(person) : null,
      messageHref: mayAnswer ? paths.conversation(slug, person.id) : null,
      reason: person.departure?.reason ?? '',
    }).text
  return (
    <ul className="people">
      {people.map((person) =>
        person.absence ? (
          <li key={person.id}>
            <div className="contents" dangerouslySetInnerHTML={{ __html: rowOf(person) }} />
            <div className="more">
              <Absence
                {...{ slug, timezone }}
                participation={person.id}
                name={person.name}
                absence={person.absence}
              />
            </div>
          </li>
        ) : (
          <li key={person.id} dangerouslySetInnerHTML={{ __html: rowOf(person) }} />
        ),
      )}
    </ul>
  )
}

function gestureFor({ status }: Participant) {
  if (status === 'PENDING') return { step: 'admit', label: 'Accepter' } as const
  return mayBePulledIn(status) ? ({ step: 'pull-in', label: 'Faire venir' } as const) : null
}

function whenOf(
  person: Participant,
  { timezone, now, ranks }: Pick<Props, 'timezone' | 'now' | 'ranks'>,
): string {
  const { status, queuedAt, offeredUntil, departure } = person
  const on = (at: Date) => `le ${shortDay(at, timezone)} à ${time(at, timezone)}`
  switch (status) {
    case 'PENDING':
      return `demandé ${on(queuedAt)}`
    case 'CONFIRMED':
      return `inscrit·e ${on(queuedAt)}`
    case 'ATTENDED':
      return 'était là'
    case 'NO_SHOW':
      return 'n’est pas venu·e'
    case 'OFFERED':
      return `place proposée ${offeredUntil ? until(offeredUntil, timezone, now) : ''}`
    case 'WAITLISTED':
      return `${ordinal(ranks.get(person.id) ?? 1)} sur la liste, depuis ${on(queuedAt)}`
    default:
      return departure ? `${departureWords(departure)}, ${on(departure.at)}` : 'ne vient plus'
  }
}
