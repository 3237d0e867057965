import { Check, X } from 'lucide-react'
import { count } from '@/lib/french'
import type { Expected } from '@/lib/participations/reception-list'

const looks = {
  CONFIRMED: 'border-line-strong bg-surface',
  ATTENDED: 'border-success bg-success-tint',
  NO_SHOW: 'border-line bg-sunken',
} as const

/** One person expected: a tap says they are here, another takes it back. The absence is the smaller button. */
export function PersonRow({ person, begun }: { person: Expected; begun: boolean }) {
  const { id, name, pseudonym, partySize, status } = person
  const here = status === 'ATTENDED'
  const absent = status === 'NO_SHOW'
  return (
    <li className={`flex items-stretch gap-1 rounded-control border-2 ${looks[status]}`}>
      <button
        name="gesture"
        value={`${here ? 'undo' : 'present'}:${id}`}
        aria-pressed={here}
        className="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-control px-3 py-2 text-left"
      >
        <span
          aria-hidden
          className={`grid size-8 shrink-0 place-items-center rounded-full border-2 ${here ? 'border-success bg-success text-surface' : 'border-line-strong'}`}
        >
          {here && <Check size={22} strokeWidth={3} />}
          {absent && <X size={20} className="text-ink-soft" />}
        </span>
        <span className="min-w-0">
          <span className="font-bold">{name}</span>
          {partySize > 1 && <span className="whitespace-nowrap"> + {count(partySize - 1, 'personne')}</span>}
          {pseudonym && <span className="block text-sm text-ink-soft">{pseudonym}</span>}
          {absent && <span className="block text-sm font-bold">absence notée</span>}
        </span>
      </button>
      {(begun || absent) && !here && (
        <button
          name="gesture"
          value={`${absent ? 'undo' : 'absent'}:${id}`}
          aria-pressed={absent}
          className="min-h-11 shrink-0 rounded-control px-3 text-sm link"
        >
          {absent ? 'Effacer' : 'Absent·e'}
          <span className="sr-only"> : {name}</span>
        </button>
      )}
    </li>
  )
}
