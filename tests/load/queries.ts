import fc from 'fast-check'
import { areaAddresses } from '@/tests/support/addresses'
import { malformedQuery } from '@/tests/support/malformed'

/** The public addresses that read a query string, and some that ignore it: an address is whatever people send. */
export function askedAddresses(challenge: string, organization: string): string[] {
  return [
    '/',
    '/defis',
    `/defis/${challenge}`,
    `/defis/${challenge}/agenda.ics`,
    `/defis/${challenge}/affiche`,
    `/defis/${challenge}/tracts`,
    '/defis/nouveau',
    ...areaAddresses,
    '/organisations',
    `/organisations/${organization}`,
    '/alertes/nouvelle',
    '/connexion',
    '/connexion/confirmer',
    '/connexion/courrier',
    '/developpeurs',
    `/integrer/defis/${challenge}`,
    `/embed/defis/${challenge}`,
    '/embed/causes/environnement',
    '/flux/defis.atom',
    '/flux/causes/environnement.json',
    '/flux/departements/44.ics',
    '/api/carte',
    '/api/communes',
    '/api/suggestions',
    '/api/oembed',
    '/api/v1/defis',
    `/api/v1/defis/${challenge}`,
    '/api/v1/organisations',
    `/api/v1/organisations/${organization}`,
    '/sitemap.xml',
  ]
}

type Asked = { addresses: string[]; ask: (address: string, number: number) => Promise<number> }
export type Answered = { byStatus: Map<number, number>; faults: string[] }

/** Asks `runs` generated addresses, eight at a time; what the site could not answer is told with its address. */
export async function tryQueries({
  addresses,
  ask,
  runs,
  seed,
}: Asked & { runs: number; seed: number }): Promise<Answered> {
  const generated = fc.sample(fc.tuple(fc.constantFrom(...addresses), malformedQuery), {
    numRuns: runs,
    seed,
  })
  const byStatus = new Map<number, number>()
  const faults: string[] = []
  const waiting = generated.entries()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [number, [path, query]] of waiting) {
        const status = await ask(`${path}?${query}`, number)
        byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
        if (isFault(path, status)) faults.push(`${status} ${path}?${query}`)
      }
    }),
  )
  return { byStatus, faults }
}

/** 501 is what oEmbed 1.0 asks of a provider that does not speak the format asked for. */
function isFault(path: string, status: number): boolean {
  return status >= 500 && !(path === '/api/oembed' && status === 501)
}
