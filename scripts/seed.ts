// Fills the database: places, demonstration, or a large site made by the same generator. See README.
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { number } from '@/lib/french'
import { contents, loadDemonstration, loadVolume } from '@/prisma/seed/fill'
import { inOneTransaction, loadPlaces } from '@/prisma/seed/load'
import { command, Refusal, seconds, step } from './lib/steps.mjs'

type Wish = { ifEmpty: boolean; add: boolean; placesOnly: boolean; challenges: number | null }

await command(async () => {
  const wish = readWish(process.argv.slice(2))
  await inOneTransaction(env().DATABASE_URL, async (client) => {
    // Two seeds at once would both find the database empty.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('diffuz seed'))`)
    await step('Communes', async () => {
      const loaded = await loadPlaces(client)
      return loaded > 0 ? `${number(loaded)} communes chargées` : 'Les communes sont déjà là'
    })
    if (wish.placesOnly) return

    const { users, challenges } = await contents(client)
    const empty = users === 0 && challenges === 0
    if (!empty && wish.ifEmpty)
      return console.log(`✓ ${number(challenges)} défis sont déjà là, rien à ajouter`)
    if (!empty && !wish.add) {
      throw new Refusal(
        `Cette base contient déjà ${number(users)} membres et ${number(challenges)} défis : rien n’a été changé. ` +
          'Pour en ajouter : npm run seed -- --challenges 1000 --add',
      )
    }

    let demonstrated = 0
    if (empty) {
      await step('Démonstration', async () => {
        demonstrated = await loadDemonstration(client)
        return `${number(demonstrated)} défis de démonstration, leurs membres et leurs associations`
      })
    }
    if (wish.challenges === null) return
    const wanted = wish.challenges - demonstrated
    await step('Volume', async () => {
      const done = await loadVolume(client, wanted, progress(wanted))
      if (done) return `${number(wanted)} défis de plus, compteurs et dates vérifiés`
      throw new Refusal(
        'Les associations de démonstration manquent dans cette base : le générateur ne saurait pas au nom de qui lancer des défis.',
      )
    })
  })
})

function readWish(args: string[]): Wish {
  const { values } = parsed(args)
  const wish: Wish = {
    ifEmpty: values['if-empty'] ?? false,
    add: values.add ?? false,
    placesOnly: values.places ?? false,
    challenges: values.challenges === undefined ? null : howMany(values.challenges),
  }
  if (wish.ifEmpty && wish.add)
    throw new Refusal('--if-empty et --add se contredisent : garde l’un des deux.')
  if (wish.placesOnly && (wish.add || wish.challenges !== null))
    throw new Refusal('--places ne charge que les communes : lance --challenges à part.')
  if (wish.add && wish.challenges === null)
    throw new Refusal('--add demande un nombre de défis : npm run seed -- --challenges 1000 --add')
  return wish
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        'if-empty': { type: 'boolean' },
        add: { type: 'boolean' },
        places: { type: 'boolean' },
        challenges: { type: 'string' },
      },
    })
  } catch {
    throw new Refusal(
      `Je ne comprends pas « ${args.join(' ')} ». Possibles : --if-empty, --places, --challenges 1000 (jusqu’à 1000000), --add.`,
    )
  }
}

function howMany(text: string): number {
  const challenges = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (challenges >= 1_000 && challenges <= 1_000_000) return challenges
  throw new Refusal(`--challenges vaut « ${text} » : ce doit être un nombre entier entre 1000 et 1000000.`)
}

/** A line for each tenth, with the time since the start. */
function progress(wanted: number): (done: number) => void {
  const since = performance.now()
  let told = 0
  return (done) => {
    const tenths = Math.floor((done / wanted) * 10)
    if (tenths <= told) return
    told = tenths
    console.log(`… ${number(done)} défis sur ${number(wanted)} (${seconds(performance.now() - since)})`)
  }
}
