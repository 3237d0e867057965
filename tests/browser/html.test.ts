import { areaAddresses } from '@/tests/support/addresses'
import { HtmlValidate } from 'html-validate'
import { secretOf } from '@/lib/alerts/commands'
import { db } from '@/lib/db'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

/** What is recommended, but for what follows, each with why. */
const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // React closes elements without content and writes out the value of an attribute that has none: HTML reads both.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // It writes some attributes as the DOM names them (`charSet`), and HTML minds the case of neither these nor the doctype.
    'attr-case': 'off',
    'doctype-style': 'off',
    // Boxes of one name are how a form says several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A field is of text and a button of a form sends it, unless they say otherwise.
    'no-implicit-input-type': 'off',
    'no-implicit-button-type': 'off',
    // `_R_` is how Next calls its own script.
    'valid-id': ['error', { relaxed: true }],
    // A colour that is data: `--hue`.
    'no-inline-style': 'off',
    // Titles are people's own words, cut by those who show them.
    'long-title': 'off',
    // A paragraph with role="status" is heard, an <output> is not by every screen reader.
    'prefer-native-element': 'off',
    // Space at the ends of lines that people typed, and between the parts of a text template.
    'no-trailing-whitespace': 'off',
  },
})

/** So React writes a form that a server action answers: it is sent to the page that it stands on. */
const actionOfReact = 'Attribute "action" has invalid value ""'

/** All the faults of a page as it is served. */
async function faultsOf(path: string, html: string): Promise<string[]> {
  const report = await judge.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages
      .filter(({ message }) => message !== actionOfReact)
      .map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector ?? ''})`),
  )
}

test('every public template is faultless HTML', async ({ request }) => {
  test.slow()
  const organization = await anOrganization({ rna: 'W751234567', website: 'https://exemple.test' })
  const open = await aChallenge({ organizationId: organization.id, slots: [{}, {}, {}] })
  const hidden = await aChallenge({ placeHidden: true, slots: [{ capacity: 1 }] })
  const cancelled = await aChallenge({ status: 'CANCELLED', statusReason: 'La tempête.' })
  const remote = await aChallenge({
    format: 'REMOTE',
    slots: [{ startsAt: null, endsAt: null, closesAt: null }],
  })
  const alerts = [await anAlert(null), await anAlert(new Date())]
  const faults: string[] = []
  for (const path of [
    '/',
    '/defis',
    '/defis?q=introuvable-vraiment&cause=sante',
    '/defis?vue=carte',
    ...[open, hidden, cancelled, remote].map(({ slug }) => `/defis/${slug}`),
    ...[open, remote].flatMap(({ slug }) => [`/defis/${slug}/affiche`, `/defis/${slug}/tracts`]),
    ...areaAddresses,
    '/villes/rochefourchat',
    '/organisations',
    `/organisations/${organization.slug}`,
    '/connexion',
    '/connexion/courrier',
    '/connexion/confirmer?jeton=inconnu',
    '/courrier',
    '/alertes/nouvelle',
    '/alertes/nouvelle?cause=sante',
    '/alertes/arretee',
    ...alerts,
    '/developpeurs',
    `/integrer/defis/${open.slug}`,
    `/integrer/organisations/${organization.slug}`,
    '/integrer/causes/environnement',
    '/integrer/departements/44',
    '/integrer/villes/nantes',
    '/a-propos',
    '/mentions-legales',
    '/conditions',
    '/confidentialite',
    '/accessibilite',
    '/personne-ici',
    `/embed/defis/${open.slug}`,
    `/embed/organisations/${organization.slug}`,
    '/embed/causes/environnement',
    '/embed/departements/44',
    '/embed/villes/nantes',
  ]) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, path === '/personne-ici' ? 404 : 200])
    faults.push(...(await faultsOf(path, await answer.text())))
  }
  expect(faults).toEqual([])
})

/** The address of an alert: to be confirmed, or one that runs. */
async function anAlert(confirmedAt: Date | null): Promise<string> {
  const search = { query: `q=${unique()}`, label: 'plage', pace: 'AT_ONCE' } as const
  const { id } = await db.alert.create({
    data: { ...search, email: `${unique()}@test.localhost`, tokenHash: unique(), confirmedAt },
  })
  const { token, tokenHash } = secretOf(id)
  await db.alert.update({ where: { id }, data: { tokenHash } })
  return `/alertes/${token}`
}

test('so is what somebody sees who is signed in', async ({ context, signedIn }) => {
  const person = await signedIn(await aUser())
  const organization = await anOrganization({ owner: person })
  const { slug } = await aChallenge({ authorId: person.id, organizationId: organization.id })
  const faults: string[] = []
  for (const path of [
    '/tableau-de-bord',
    `/tableau-de-bord/${organization.slug}`,
    `/tableau-de-bord/defis/${slug}`,
    `/defis/${slug}`,
    '/defis/nouveau',
    '/mon-compte',
  ]) {
    const answer = await context.request.get(path)
    faults.push(...(await faultsOf(path, await answer.text())))
  }
  expect(faults).toEqual([])
})

test('the judge sees what is wrong', async () => {
  const page =
    '<!DOCTYPE html><html lang="fr"><head><title>x</title></head><body><p><div></div></p></body></html>'
  expect(await faultsOf('/', page)).not.toEqual([])
})
