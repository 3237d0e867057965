// Whose missions are shown here: npm run partners -- list | add "Nom" https://…/flux.xml | remove nom | fetch. See docs/operate.md.
import { addPartner, removePartner } from '@/lib/federation/partners/commands'
import { fetchPartners } from '@/lib/federation/partners/jobs'
import { feedProblems, partnerRefusalMessages } from '@/lib/federation/partners/messages'
import { listPartners } from '@/lib/federation/partners/queries'
import { closeDatabase } from '@/lib/db'
import { count, dateOf, time } from '@/lib/french'
import { command, Refusal } from './lib/steps.mjs'

await command(async () => {
  const [what, ...words] = process.argv.slice(2)
  try {
    await doIt(what, words)
  } finally {
    await closeDatabase()
  }
})

async function doIt(what: string | undefined, [first = '', second = '']: string[]): Promise<void> {
  if (what === 'add') {
    const added = await addPartner(first.trim(), second.trim())
    if (!added.ok) throw new Refusal(partnerRefusalMessages[added.refusal])
    return console.log(`✓ ${first} est ajouté : son flux sera lu dans l’heure (ou tout de suite : fetch)`)
  }
  if (what === 'remove') {
    if (!(await removePartner(first)))
      throw new Refusal(`Aucun partenaire ne s’appelle « ${first} » : voir list.`)
    return console.log(`✓ ${first} et ses missions sont retirés`)
  }
  if (what === 'fetch') {
    await fetchPartners()
    return tell()
  }
  if (what === 'list') return tell()
  throw new Refusal('Que faire ? list, fetch, add "Nom" https://…/flux.xml, ou remove nom-du-partenaire.')
}

async function tell(): Promise<void> {
  const partners = await listPartners()
  if (partners.length === 0) console.log('Aucun partenaire pour l’instant.')
  for (const { slug, active, feedUrl, _count, completeAt, problem, skipped, shrunkSince } of partners) {
    const state = [
      count(_count.missions, 'mission'),
      active ? null : 'flux arrêté',
      completeAt && `lu le ${dateOf(completeAt, 'Europe/Paris')} à ${time(completeAt, 'Europe/Paris')}`,
      skipped > 0 && count(skipped, 'écartée'),
      shrunkSince && 'le flux a soudain perdu plus de la moitié de ses missions : gardées un jour',
      isProblem(problem) && `dernier essai manqué : ${feedProblems[problem]}`,
    ]
    console.log(`${slug}\n  ${feedUrl}\n  ${state.filter(Boolean).join(' · ')}`)
  }
}

function isProblem(text: string | null): text is keyof typeof feedProblems {
  return text !== null && Object.hasOwn(feedProblems, text)
}
