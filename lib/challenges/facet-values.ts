import { causes, formats } from '@/lib/challenges/causes'
import {
  audiences,
  moments,
  times,
  whens,
  type Audience,
  type ChallengeFilters,
  type Moment,
  type TimeOneHas,
  type When,
} from '@/lib/challenges/filters'
import type { Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

/** How many one would find; `more`: at least so many, and with 0 it is not known whether there are any. */
export type Facet = { count: number; more: boolean }

/**
 * What choosing each value in addition would find. Where values replace one another, or add up, what is chosen of
 * their own group is left out: beside « Environnement » stands what « Animaux » alone would find.
 */
export type Facets = {
  causes: Record<Cause, Facet>
  formats: Record<ChallengeFormat, Facet>
  times: Record<TimeOneHas, Facet>
  audiences: Record<Audience, Facet>
  whens: Record<When, Facet>
  moments: Record<Moment, Facet>
  withPlaces: Facet
}

export type Group = keyof Facets
/** A value that may be chosen, and what choosing it alone asks for. */
export type Value = { group: Group; name: string; chosen: Partial<ChallengeFilters> }

export const groups: Group[] = ['causes', 'formats', 'times', 'audiences', 'whens', 'moments', 'withPlaces']

export const values: Value[] = [
  ...keys(causes).map((cause) => ({ group: 'causes' as const, name: cause, chosen: { causes: [cause] } })),
  ...keys(formats).map((format) => ({ group: 'formats' as const, name: format, chosen: { format } })),
  ...keys(times).map((time) => ({ group: 'times' as const, name: time, chosen: { time } })),
  ...keys(audiences).map((name) => ({ group: 'audiences' as const, name, chosen: { audience: [name] } })),
  ...keys(whens).map((when) => ({ group: 'whens' as const, name: when, chosen: { when } })),
  ...keys(moments).map((moment) => ({ group: 'moments' as const, name: moment, chosen: { moment } })),
  { group: 'withPlaces', name: 'oui', chosen: { withPlaces: true } },
]

/** Audiences and places left narrow what is there; of the others one takes the place of another, or adds to it. */
export function isReplaced(group: Group): boolean {
  return group !== 'audiences' && group !== 'withPlaces'
}

export function isChosen(group: Group, filters: ChallengeFilters): boolean {
  return JSON.stringify(without(group, filters)) !== JSON.stringify(filters)
}

export function without(group: Group, filters: ChallengeFilters): ChallengeFilters {
  switch (group) {
    case 'causes':
      return { ...filters, causes: [] }
    case 'formats':
      return { ...filters, format: null }
    case 'times':
      return { ...filters, time: null }
    case 'audiences':
      return { ...filters, audience: [] }
    case 'whens':
      return { ...filters, when: null, from: null, until: null }
    case 'moments':
      return { ...filters, moment: null }
    case 'withPlaces':
      return { ...filters, withPlaces: false }
  }
}

/** The counts of all values, each asked for by its group and its name. */
export function facetsOf(facet: (group: Group, name: string) => Facet): Facets {
  return {
    causes: record(causes, (name) => facet('causes', name)),
    formats: record(formats, (name) => facet('formats', name)),
    times: record(times, (name) => facet('times', name)),
    audiences: record(audiences, (name) => facet('audiences', name)),
    whens: record(whens, (name) => facet('whens', name)),
    moments: record(moments, (name) => facet('moments', name)),
    withPlaces: facet('withPlaces', 'oui'),
  }
}

function keys<Name extends string>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of).filter((name): name is Name => name in of)
}

function record<Name extends string>(of: Record<Name, unknown>, facet: (name: Name) => Facet) {
  const facets: Partial<Record<Name, Facet>> = {}
  for (const name of keys(of)) facets[name] = facet(name)
  if (!isWhole(facets, of)) throw new Error('A value without its count')
  return facets
}

function isWhole<Name extends string>(
  facets: Partial<Record<Name, Facet>>,
  of: Record<Name, unknown>,
): facets is Record<Name, Facet> {
  return keys(of).every((name) => facets[name] !== undefined)
}
