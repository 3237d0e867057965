import { z } from 'zod'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { done, refuse, type Result } from '@/lib/result'

/** What the public register says of an organisation; « ended » where it has closed. */
export type RegisterEntry = {
  name: string
  siren: string
  rna: string | null
  communeCode: string | null
  town: string | null
  association: boolean
  ended: boolean
}

export type RegisterRefusal = 'off' | 'unreachable'

const TWO_SECONDS = 2_000
const LARGEST_ANSWER = 1_000_000
const SHOWN = 5

/**
 * Looks an organisation up in the State's register (recherche-entreprises, no key), by name, SIREN or RNA. Two seconds
 * at most, no redirection followed, and nothing believed that does not look as documented: whatever goes wrong, the
 * register is unreachable and the form is filled in by hand.
 */
export async function searchRegister(
  words: string,
  address: string = env().REGISTER_URL,
): Promise<Result<RegisterEntry[], RegisterRefusal>> {
  if (address === 'non') return refuse('off')
  const url = new URL('search', address.endsWith('/') ? address : `${address}/`)
  // Only what is read is asked for; a name alone finds companies first, of which there are more.
  const asked = {
    q: words,
    minimal: 'true',
    include: 'siege,complements',
    per_page: String(SHOWN),
    page: '1',
  }
  url.search = new URLSearchParams(asked).toString()
  try {
    const answer = await fetch(url, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TWO_SECONDS),
    })
    if (!answer.ok) throw new Error(`The register answered ${answer.status}`)
    const { results } = answerOfRegister.parse(JSON.parse(await readText(answer)))
    return done(results.slice(0, SHOWN).map(entryOf))
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message.slice(0, 200) : 'unknown' }, 'Public register')
    return refuse('unreachable')
  }
}

/** The body, up to what a page of results may weigh: the signal still counts while it comes. */
async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LARGEST_ANSWER) throw new Error('The register answers without end')
  }
  return text
}

const maybe = z.string().trim().max(200).nullish().catch(null)

const answerOfRegister = z.object({
  results: z.array(
    z.object({
      nom_complet: z.string().trim().min(1).max(500),
      siren: z.string().regex(/^\d{9}$/),
      etat_administratif: maybe,
      siege: z.object({ commune: maybe, libelle_commune: maybe }).nullish(),
      complements: z
        .object({ identifiant_association: maybe, est_association: z.boolean().nullish() })
        .nullish(),
    }),
  ),
})

function entryOf(found: z.infer<typeof answerOfRegister>['results'][number]): RegisterEntry {
  const { nom_complet, siren, siege, complements, etat_administratif } = found
  const rna = complements?.identifiant_association ?? null
  const commune = siege?.commune ?? ''
  return {
    name: nom_complet.slice(0, 120),
    siren,
    rna: rna && /^W[\dA-Z]{9}$/.test(rna) ? rna : null,
    communeCode: /^\d[\dAB]\d{3}$/.test(commune) ? commune : null,
    town: siege?.libelle_commune ?? null,
    association: complements?.est_association ?? rna !== null,
    ended: etat_administratif === 'C',
  }
}
