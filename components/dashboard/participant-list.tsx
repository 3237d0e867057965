import { Absence } from '@/components/dashboard/absence'
import { AnswerForm } from '@/components/dashboard/answer-form'
import { participantStatuses } from '@/components/dashboard/status-words'
import type { Participant } from '@/lib/dashboard/participants'
import { count, shortDay, time } from '@/lib/french'

type Props = { slug: string; participants: Participant[]; timezone: string; mayAnswer: boolean }

const left = ['DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED']

/** Those who wait for an answer first, then who comes, then who waits; those who left are folded away. */
export function ParticipantList({ slug, participants, timezone, mayAnswer }: Props) {
  const rank = ({ status }: Participant) => (status === 'PENDING' ? 0 : status === 'WAITLISTED' ? 2 : 1)
  const here = participants
    .filter(({ status }) => !left.includes(status))
    .toSorted((a, b) => rank(a) - rank(b))
  const gone = participants.filter(({ status }) => left.includes(status))
  if (participants.length === 0)
    return <p className="text-ink-soft">Personne encore. Partage le défi autour de toi.</p>
  return (
    <div className="grid gap-3">
      {here.length > 0 && <Rows {...{ slug, timezone, mayAnswer }} participants={here} />}
      {gone.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center link">
            {count(gone.length, 'personne qui ne vient plus', 'personnes qui ne viennent plus')}
          </summary>
          <Rows {...{ slug, timezone, mayAnswer }} participants={gone} />
        </details>
      )}
    </div>
  )
}

function Rows({ slug, participants, timezone, mayAnswer }: Props) {
  return (
    <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
      {participants.map((participant) => (
        <li
          key={participant.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p>
              <span className="font-bold">{participant.name}</span>
              {participant.pseudonym && <span className="text-ink-soft"> ({participant.pseudonym})</span>}
              {participant.partySize > 1 && <span> + {count(participant.partySize - 1, 'personne')}</span>}
            </p>
            <p className="text-sm text-ink-soft">
              {participantStatuses[participant.status]},{' '}
              {isPast(participant) ? 'inscription du' : 'depuis le'}{' '}
              {shortDay(participant.queuedAt, timezone)} à {time(participant.queuedAt, timezone)}
            </p>
            {participant.absence && (
              <Absence
                {...{ slug, timezone }}
                participation={participant.id}
                name={participant.name}
                absence={participant.absence}
              />
            )}
          </div>
          {participant.email && (
            <a className="inline-flex min-h-11 items-center link" href={`mailto:${participant.email}`}>
              {participant.email}
            </a>
          )}
          {participant.status === 'PENDING' && mayAnswer && (
            <AnswerForm participation={participant.id} name={participant.name} />
          )}
        </li>
      ))}
    </ul>
  )
}

function isPast({ status }: Participant): boolean {
  return status === 'ATTENDED' || status === 'NO_SHOW'
}
