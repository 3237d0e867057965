import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { plainWords } from '@/lib/plain-words'
import { goneStatuses } from '@/lib/participations/rules'

/** The states that a list is filtered by, as its address names them. */
export const listStates = {
  reponse: { label: 'Attendent ta réponse', statuses: ['PENDING'] },
  viennent: { label: 'Viennent', statuses: ['CONFIRMED', 'ATTENDED', 'NO_SHOW'] },
  attente: { label: 'Attendent une place', statuses: ['OFFERED', 'WAITLISTED'] },
  venus: { label: 'Étaient là', statuses: ['ATTENDED'] },
  absents: { label: 'N’étaient pas là', statuses: ['NO_SHOW'] },
  partis: { label: 'Ne viennent plus', statuses: goneStatuses },
} as const satisfies Record<string, { label: string; statuses: readonly ParticipationStatus[] }>

export const listSorts = { etat: 'Par état', arrivee: 'Par ordre d’arrivée', nom: 'Par nom' } as const

export type ListState = keyof typeof listStates
export type ListSort = keyof typeof listSorts
export type ListFilters = { words: string; state: ListState | null; slot: string | null; sort: ListSort }

/** What an address asks for; what it cannot mean is left out. */
export function readListFilters(parameters: Record<string, string | string[] | undefined>): ListFilters {
  const first = (name: string) => [parameters[name]].flat()[0] ?? ''
  const [state, sort] = [first('etat'), first('tri')]
  return {
    words: first('q').replaceAll('\0', '').trim().slice(0, 100),
    state: isListState(state) ? state : null,
    slot: first('creneau') || null,
    sort: isListSort(sort) ? sort : 'etat',
  }
}

/** The query of these filters, with `?`; nothing where there is none. */
export function listQuery(
  { words, state, slot, sort }: ListFilters,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { etat: state }),
    ...(slot && { creneau: slot }),
    ...(sort !== 'etat' && { tri: sort }),
    ...more,
  }).toString()
  return query && `?${query}`
}

export function isFiltered({ words, state, slot }: ListFilters): boolean {
  return Boolean(words || state || slot)
}

type Person = { name: string; pseudonym: string | null; status: ParticipationStatus }

/** Whom the filters let through, in the order asked for; given in order of arrival. Accents and capitals do not count. */
export function arrange<P extends Person>(people: P[], { words, state, sort }: ListFilters): P[] {
  const wanted = plainWords(words).split(' ').filter(Boolean)
  const statuses: readonly ParticipationStatus[] | null = state && listStates[state].statuses
  const found = people.filter((person) => {
    if (statuses && !statuses.includes(person.status)) return false
    if (wanted.length === 0) return true
    const said = plainWords(`${person.name} ${person.pseudonym ?? ''}`)
    return wanted.every((word) => said.includes(word))
  })
  return sort === 'nom' ? found.sort((a, b) => byName.compare(a.name, b.name)) : found
}

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

function isListState(text: string): text is ListState {
  return Object.hasOwn(listStates, text)
}

function isListSort(text: string): text is ListSort {
  return Object.hasOwn(listSorts, text)
}
