import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { Refusal } from '@/scripts/lib/steps.mjs'

/** People who are signed in, before one challenge with room for all of them. */
export type Crowd = { tokens: string[]; slotId: string; slug: string }

/** Makes the people in the database, and the room in the first open challenge. */
export async function gatherCrowd(databaseUrl: string, size: number): Promise<Crowd> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; slug: string }>(
      `SELECT s.id, c.slug FROM slots s JOIN challenges c ON c.id = s.challenge_id
       WHERE c.status = 'PUBLISHED' AND c.open_until > now() AND c.admission = 'AUTOMATIC'
         AND s.starts_at > now() + interval '1 day' AND (s.closes_at IS NULL OR s.closes_at > now() + interval '1 day')
         AND (SELECT count(*) FROM slots o WHERE o.challenge_id = c.id) = 1
       ORDER BY c.next_starts_at, c.id LIMIT 1`,
    )
    const [slot] = rows
    if (!slot) throw new Refusal('Aucun défi ouvert à relever dans la base de mesure.')
    await client.query('UPDATE slots SET capacity = 100000 WHERE id = $1', [slot.id])
    const tokens = Array.from({ length: size }, () => randomBytes(32).toString('base64url'))
    const names = tokens.map((token) => `mesure-${token.slice(0, 12).toLowerCase()}`)
    await client.query(
      `WITH person AS (
         INSERT INTO users (email, pseudonym, adult)
         SELECT name || '@mesure.localhost', name, true FROM unnest($1::text[]) AS name RETURNING id, pseudonym)
       INSERT INTO sessions (session_token, user_id, expires)
       SELECT hash, person.id, now() + interval '1 day'
       FROM unnest($1::text[], $2::text[]) AS given(name, hash) JOIN person ON person.pseudonym = given.name`,
      [names, tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
    )
    return { tokens, slotId: slot.id, slug: slot.slug }
  } finally {
    await client.end()
  }
}

/** Each of these people clicks once, `atOnce` at a time. */
export async function joinAll(site: string, crowd: Crowd, tokens: string[], atOnce: number): Promise<void> {
  const click = await clicker(site, crowd.slug, tokens[0] ?? '')
  const waiting = [...tokens]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let token = waiting.pop(); token; token = waiting.pop()) await click(token, crowd.slotId)
    }),
  )
}

/**
 * The same clicks about no slot at all: what is left of a join when there is nothing to join, the action itself with
 * its form and the session of who clicks.
 */
export async function refuseAll(site: string, crowd: Crowd, tokens: string[], atOnce: number): Promise<void> {
  const send = await sender(site, crowd.slug, tokens[0] ?? '')
  const waiting = [...tokens]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let token = waiting.pop(); token; token = waiting.pop()) {
        const text = await send(token, 'none')
        if (!text.includes('"status":"refused"'))
          throw new Refusal(`Rien n’a été refusé : ${text.slice(0, 500)}`)
      }
    }),
  )
}

/** A click on « Je relève le défi »; gives the state told. */
export async function clicker(site: string, slug: string, anyToken: string) {
  const send = await sender(site, slug, anyToken)
  return async (token: string, slotId: string): Promise<string> => {
    const text = await send(token, slotId)
    const [, told] = /"changed":\{[^}]*"status":"([A-Z]+)"/.exec(text) ?? []
    if (!told) throw new Refusal(`La participation a été refusée : ${text.slice(0, 500)}`)
    return told
  }
}

/** Sends the join's form as the page's own script does, a POST of the action; gives the whole answer. */
async function sender(site: string, slug: string, anyToken: string) {
  const page = `${site}/defis/${slug}`
  const action = await findJoinAction(page, anyToken)
  return async (token: string, slotId: string): Promise<string> => {
    const answer = await fetch(page, {
      method: 'POST',
      headers: { ...cookie(token), 'next-action': action, origin: site, accept: 'text/x-component' },
      body: joinForm(slotId),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Refusal(`L’action a échoué (${answer.status}) : ${text.slice(0, 500)}`)
    return text
  }
}

// What React sends for `action(state, formData)`: the arguments as `0`, the fields of form 1 with its number before.
function joinForm(slotId: string): FormData {
  const form = new FormData()
  form.set('_1_slotId', slotId)
  form.set('_1_partySize', '1')
  form.set('0', '[{"status":"idle"},"$K1"]')
  return form
}

async function findJoinAction(page: string, token: string): Promise<string> {
  const html = await (await fetch(page, { headers: cookie(token) })).text()
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((candidate) => candidate.includes('name="slotId"'))
  const [, action] = /&quot;id&quot;:&quot;([0-9a-f]{40,})&quot;/.exec(form ?? '') ?? []
  if (!action) throw new Refusal(`La page ${page} n’a pas de bouton pour relever le défi.`)
  return action
}

function cookie(token: string) {
  return { cookie: `next-auth.session-token=${token}` }
}
