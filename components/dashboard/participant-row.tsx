import type { ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { PullInForm, RemoveForm } from '@/components/dashboard/person-actions'
import { departureWords } from '@/components/dashboard/status-words'
import type { Departure } from '@/lib/dashboard/departures'
import { mayBePulledIn, mayBeRemoved } from '@/lib/dashboard/participant-rules'
import type { Participant } from '@/lib/dashboard/participants'
import { count, shortDay, time } from '@/lib/french'

/** One person who comes or waits. The row itself unfolds what may be done, so that forty of them stay short. */
export function PersonRow({
  person,
  line,
  mayChange,
  children,
}: {
  person: Participant
  line: string
  mayChange: boolean
  /** What is always seen beneath. */
  children?: ReactNode
}) {
  const pulls = mayChange && mayBePulledIn(person.status)
  const removes = mayChange && mayBeRemoved(person.status)
  const beneath = children && <div className="px-4 pb-3">{children}</div>
  if (!person.email && !pulls && !removes)
    return (
      <li>
        <div className="px-4 py-2">
          <Who {...{ person, line }} />
        </div>
        {beneath}
      </li>
    )
  return (
    <li>
      <Unfolding {...{ person, line }}>
        {person.email && <Mail email={person.email} />}
        {pulls && <PullInForm participation={person.id} name={person.name} />}
        {removes && <RemoveForm participation={person.id} name={person.name} />}
      </Unfolding>
      {beneath}
    </li>
  )
}

/** One who waits for an answer, with a box where several do. */
export function AskingRow({
  person,
  line,
  box,
  children,
}: {
  person: Participant
  line: string
  box?: { form: string; ticked: boolean }
  children: ReactNode
}) {
  const who = <Who {...{ person, line }} />
  return (
    <li className="flex flex-wrap items-center gap-x-4 px-4 py-2">
      {box ? (
        <label className="flex min-h-11 flex-1 basis-64 items-center gap-3">
          <input
            type="checkbox"
            name="participation"
            value={person.id}
            form={box.form}
            defaultChecked={box.ticked}
            className="size-6 shrink-0 accent-(--accent-deep)"
          />
          {who}
        </label>
      ) : (
        <div className="flex-1 basis-64">{who}</div>
      )}
      {children}
    </li>
  )
}

/** One who left: how, when and why; and the way back, where it is the organiser's to give. */
export function GoneRow({
  person,
  departure,
  timezone,
  mayChange,
}: {
  person: Participant
  departure?: Departure
  timezone: string
  mayChange: boolean
}) {
  const line = departure
    ? `${departureWords(departure)}, le ${shortDay(departure.at, timezone)} à ${time(departure.at, timezone)}`
    : 'ne vient plus'
  const reason = departure?.reason && <p className="text-sm">« {departure.reason} »</p>
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <Who {...{ person, line }} />
        {reason}
      </div>
      {mayChange && mayBePulledIn(person.status) && (
        <PullInForm participation={person.id} name={person.name} />
      )}
    </li>
  )
}

function Unfolding({ person, line, children }: { person: Participant; line: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-3 px-4 py-2 [&::-webkit-details-marker]:hidden">
        <Who {...{ person, line }} brief />
        <span className="ml-auto inline-flex items-center gap-1 text-sm font-bold text-accent-deep">
          Plus
          <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
        </span>
      </summary>
      <div className="grid justify-items-start gap-3 px-4 pt-1 pb-4">{children}</div>
    </details>
  )
}

function Mail({ email }: { email: string }) {
  return (
    <a className="inline-flex min-h-11 items-center link" href={`mailto:${email}`}>
      Écrire à {email}
    </a>
  )
}

/** In columns where there is room; where there is little, a row that unfolds keeps the address inside (`brief`). */
function Who({
  person: { name, pseudonym, partySize, email },
  line,
  brief = false,
}: {
  person: Participant
  line: string
  brief?: boolean
}) {
  return (
    <span className="min-w-0 flex-1 sm:grid sm:grid-cols-2 sm:items-baseline sm:gap-x-6 lg:grid-cols-[2fr_2fr_2fr]">
      <span className="block">
        <span className="font-bold">{name}</span>
        {partySize > 1 && <span className="font-bold"> + {count(partySize - 1, 'personne')}</span>}
        {pseudonym && <span className="text-sm text-ink-soft"> ({pseudonym})</span>}
      </span>
      <span className="block text-sm text-ink-soft lg:order-last">{line}</span>
      {email && (
        <span className={`text-sm text-ink-soft lg:block ${brief ? 'hidden' : 'block'}`}>{email}</span>
      )}
    </span>
  )
}
