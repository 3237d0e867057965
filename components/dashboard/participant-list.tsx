import type { ReactNode } from 'react'
import { Absence } from '@/components/dashboard/absence'
import { AnswerForm } from '@/components/dashboard/answer-form'
import { BulkAnswers } from '@/components/dashboard/bulk-answers'
import { AskingRow, GoneRow, PersonRow } from '@/components/dashboard/participant-row'
import type { Departure } from '@/lib/dashboard/departures'
import { groupsOf, peopleIn } from '@/lib/dashboard/participant-rules'
import type { Participant } from '@/lib/dashboard/participants'
import { count, number, ordinal, shortDay, time, until } from '@/lib/french'
import { paths } from '@/lib/paths'

type Props = {
  slug: string
  slotId: string
  participants: Participant[]
  departures: Map<string, Departure>
  timezone: string
  now: Date
  /** The reader answers and settles, and the slot is not over. */
  mayChange: boolean
  over: boolean
  /** Every box of those who ask is ticked. */
  ticked: boolean
}

/** Those who wait for an answer first, then who comes, then the queue in its order; those who left are folded away. */
export function ParticipantList({ participants, ...props }: Props) {
  const { slug, timezone, now, mayChange, departures, over } = props
  const { asking, coming, offered, waiting, gone } = groupsOf(participants)
  if (participants.length === 0)
    return <p className="text-ink-soft">Personne encore. Partage le défi autour de toi.</p>
  const at = ({ queuedAt }: Participant) => `${shortDay(queuedAt, timezone)} à ${time(queuedAt, timezone)}`
  return (
    <>
      <Asking {...props} asking={asking} at={at} />
      <Group title={over ? 'Étaient attendues' : 'Viennent'} people={coming}>
        {coming.map((person) => (
          <PersonRow key={person.id} {...{ person, mayChange }} line={comingLine(person, at(person))}>
            {person.absence && (
              <Absence
                {...{ slug, timezone }}
                participation={person.id}
                name={person.name}
                absence={person.absence}
              />
            )}
          </PersonRow>
        ))}
      </Group>
      <Group title="Attendent une place" people={[...offered, ...waiting]}>
        {offered.map((person) => (
          <PersonRow
            key={person.id}
            {...{ person, mayChange }}
            line={`place proposée ${person.offeredUntil ? until(person.offeredUntil, timezone, now) : ''}`}
          />
        ))}
        {waiting.map((person, index) => (
          <PersonRow
            key={person.id}
            {...{ person, mayChange }}
            line={`${ordinal(index + 1)} sur la liste, depuis le ${at(person)}`}
          />
        ))}
      </Group>
      {gone.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center link">
            {count(gone.length, 'personne qui ne vient plus', 'personnes qui ne viennent plus')}
          </summary>
          <Rows>
            {gone.map((person) => (
              <GoneRow
                key={person.id}
                {...{ person, timezone, mayChange }}
                departure={departures.get(person.id)}
              />
            ))}
          </Rows>
        </details>
      )}
    </>
  )
}

type AskingProps = Pick<Props, 'slug' | 'slotId' | 'mayChange' | 'ticked'> & {
  asking: Participant[]
  at: (person: Participant) => string
}

function Asking({ slug, slotId, mayChange, ticked, asking, at }: AskingProps) {
  const form = `reponses-${slotId}`
  const isBulk = mayChange && asking.length > 1
  const rows = (
    <Rows square={isBulk}>
      {asking.map((person) => (
        <AskingRow
          key={person.id}
          person={person}
          line={`demandé le ${at(person)}`}
          {...(isBulk && { box: { form, ticked } })}
        >
          {mayChange && <AnswerForm participation={person.id} name={person.name} among={isBulk} />}
        </AskingRow>
      ))}
    </Rows>
  )
  return (
    <Group title="Attendent ta réponse" people={asking} bare>
      {isBulk ? (
        <BulkAnswers form={form} asking={asking.length} checkAllHref={paths.participantsTicked(slug, slotId)}>
          {rows}
        </BulkAnswers>
      ) : (
        rows
      )}
    </Group>
  )
}

/** A heading with how many people stand under it; nothing where there is none. */
function Group({
  title,
  people,
  bare = false,
  children,
}: {
  title: string
  people: Participant[]
  bare?: boolean
  children: ReactNode
}) {
  if (people.length === 0) return null
  return (
    <div className="grid gap-1.5">
      <h3 className="text-base">
        {title} <span className="font-normal text-ink-soft">· {number(peopleIn(people))}</span>
      </h3>
      {bare ? children : <Rows>{children}</Rows>}
    </div>
  )
}

function Rows({ square = false, children }: { square?: boolean; children: ReactNode }) {
  return (
    <ul
      className={`divide-y divide-line bg-surface shadow-card ${square ? 'rounded-t-card' : 'rounded-card'}`}
    >
      {children}
    </ul>
  )
}

function comingLine({ status }: Participant, at: string): string {
  if (status === 'ATTENDED') return 'était là'
  return status === 'NO_SHOW' ? 'n’est pas venu·e' : `inscrit·e le ${at}`
}
