import { startSite } from '@/scripts/bench/server'
import { freePort } from '@/scripts/lib/postgres.mjs'
import { Refusal, step } from '@/scripts/lib/steps.mjs'
import { onThrowAwayDatabase, query } from '@/scripts/prove/database'

const BATCH = 1000

/** Generated query strings that no form would send, over all public addresses: none is answered by an error of ours. */
export async function proveQueries({ runs, seed }: { runs: number; seed: number }): Promise<void> {
  await onThrowAwayDatabase({ durable: false }, async ({ url, folder }) => {
    const { inOneTransaction, loadPlaces } = await import('@/prisma/seed/load')
    const { loadDemonstration } = await import('@/prisma/seed/fill')
    const { askedAddresses, tryQueries } = await import('@/tests/load/queries')
    await step('Données de démonstration en place', () =>
      inOneTransaction(url, async (client) => {
        await loadPlaces(client)
        await loadDemonstration(client)
      }),
    )
    const site = await startSite(url, await freePort(), folder)
    try {
      const ask = (address: string, number: number) => answerOf(site.url + address, number)
      const addresses = askedAddresses(...(await aChallengeAndItsOrganization(url)))
      for (const address of addresses)
        if ((await ask(address, 0)) === 404) throw new Refusal(`${address} n’existe pas.`)
      const total = new Map<number, number>()
      for (let done = 0; done < runs; done += BATCH) {
        await step('', async () => {
          const batch = Math.min(BATCH, runs - done)
          const { byStatus, faults } = await tryQueries({ addresses, ask, runs: batch, seed: seed + done })
          if (faults.length > 0) throw new Refusal(`Le site n’a pas su répondre :\n${faults.join('\n')}`)
          for (const [status, times] of byStatus) total.set(status, (total.get(status) ?? 0) + times)
          return `${done + batch} adresses demandées`
        })
      }
      const counts = [...total].toSorted(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`)
      await step('', async () => {
        return `${runs} adresses sur ${addresses.length} pages, aucune erreur du site : ${counts.join(', ')} (graine ${seed})`
      })
    } finally {
      await site.stop()
    }
  })
}

/** Each from a visitor of its own, as far as the limits of rate know. An answer that never comes is an error as well. */
async function answerOf(address: string, number: number): Promise<number> {
  const visitor = `198.51.${(number >> 8) & 255}.${number & 255}`
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { 'X-Forwarded-For': visitor },
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.status ?? 599
}

async function aChallengeAndItsOrganization(url: string): Promise<[string, string]> {
  const [found] = await query(
    url,
    `SELECT challenge.slug, organization.slug AS organization
     FROM challenges challenge JOIN organizations organization ON organization.id = challenge.organization_id
     WHERE challenge.status = 'PUBLISHED' ORDER BY challenge.slug LIMIT 1`,
  )
  return [found.slug, found.organization]
}
