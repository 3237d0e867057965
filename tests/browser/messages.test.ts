import { db } from '@/lib/db'
import { participationKey } from '@/lib/participations/keys'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, aUser, unique } from '@/tests/support/factories'
import { linkInMail } from '@/tests/support/mailbox'

/** A défi that begins in three hours, so that nothing waits for the morning, with one who comes. */
async function aDefi(authorId: string) {
  const startsAt = new Date(Date.now() + 3 * 3_600_000)
  const challenge = await aChallenge({ authorId, slots: [{ startsAt, capacity: 9 }] })
  const person = await aUser({ name: 'Alix' })
  const participation = await db.participation.create({
    data: { slotId: challenge.slots[0]?.id ?? '', userId: person.id, status: 'CONFIRMED' },
  })
  return {
    challenge,
    person,
    page: `/defis/${challenge.slug}`,
    messages: `/tableau-de-bord/defis/${challenge.slug}/messages`,
    own: `/participations/${participation.id}`,
    byMail: `/participations/${participation.id}?cle=${participationKey(participation.id)}`,
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a ready-made text is read over, sent to all, and answered from the mail’s page', async ({
      page,
      signedIn,
      context,
    }) => {
      const organizer = await signedIn()
      const { messages, byMail, own, person, challenge } = await aDefi(organizer.id)
      await page.goto(messages)
      await page.getByRole('link', { name: 'C’est bientôt' }).click()
      await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
      await expect(page.getByText(`Bonjour ${person.pseudonym},`)).toBeVisible()
      await page.getByRole('button', { name: /^Envoyer à 1\s+personne$/ }).click()
      await expect(page.getByText(/C’est envoyé à 1\s+personne/)).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Annonces envoyées' })).toBeVisible()
      await page.reload()
      expect(await db.announcement.count({ where: { challengeId: challenge.id } })).toBe(1)

      await context.clearCookies()
      await page.goto(byMail)
      await expect(page.getByText(`Bonjour ${person.pseudonym},`)).toBeVisible()
      await page.getByLabel('Écrire à l’équipe du défi').fill('Je serai là\navec mon chien <b>Rex</b>.')
      await page.getByRole('button', { name: 'Envoyer' }).click()
      await expect(page.getByText('C’est envoyé. Un courrier te préviendra')).toBeVisible()

      await signedIn(organizer)
      await page.goto(messages)
      await expect(page.getByText('sans réponse')).toBeVisible()
      await page.getByRole('link', { name: /Alix/ }).click()
      await expect(page.getByText('avec mon chien <b>Rex</b>.')).toBeVisible()
      await page.getByLabel('Ton message à Alix').fill('Avec plaisir !')
      await page.getByRole('button', { name: 'Envoyer' }).click()
      await expect(page.getByText('C’est envoyé. Un courrier le lui dira')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Pas besoin de réponse' })).toHaveCount(0)

      await signedIn(person)
      await page.goto('/tableau-de-bord')
      await page.getByRole('link', { name: /^Nouveau message/ }).click()
      await expect(page).toHaveURL(new RegExp(`${own}#messages$`))
      await expect(page.getByText(/Avec plaisir\s!/)).toBeVisible()
      await expect
        .poll(async () => (await page.request.get('/tableau-de-bord')).text())
        .not.toContain('Nouveau message')
    })

    test('words in braces that mean nothing are refused, and what was typed stays', async ({
      page,
      signedIn,
    }) => {
      const { messages } = await aDefi((await signedIn()).id)
      await page.goto(messages)
      await page.getByRole('radio', { name: /^Celles qui attendent/ }).check()
      await page.getByLabel('Ton message').fill('Bonjour {prénom}')
      await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
      await expect(page.getByText('Un mot entre accolades n’existe pas.').first()).toBeVisible()
      await expect(page.getByLabel('Ton message')).toHaveValue('Bonjour {prénom}')
      await expect(page.getByRole('radio', { name: /^Celles qui attendent/ })).toBeChecked()
      await page.getByLabel('Ton message').fill('Bonjour')
      await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
      await expect(page.getByText('Personne n’est dans ce cas')).toBeVisible()
    })

    test('a question is asked signed in, answered, and then read by everybody', async ({
      page,
      signedIn,
      context,
    }) => {
      const organizer = await aUser()
      const { page: defi, messages } = await aDefi(organizer.id)
      const asker = await signedIn()
      await page.goto(defi)
      await page.getByText('Poser une question').click()
      await page.getByLabel('Ta question').fill('Faut-il des bottes ? <script>alert(1)</script>')
      await page.getByRole('button', { name: 'Demander' }).click()
      await expect(page.getByText('Ta question attend sa réponse')).toBeVisible()
      await context.clearCookies()
      await page.goto(`${defi}?passe=1`)
      await expect(page.getByText('Faut-il des bottes')).toHaveCount(0)

      await signedIn(organizer)
      await page.goto(messages)
      await page.getByLabel(`Ta réponse à ${asker.pseudonym}`).fill('Des baskets suffisent.')
      await page.getByRole('button', { name: 'Répondre' }).click()
      await expect(page.getByText('Corriger la réponse')).toBeVisible()
      await context.clearCookies()
      await page.goto(`${defi}?passe=2`)
      await expect(page.getByText('<script>alert(1)</script>')).toBeVisible()
      await expect(page.getByText('Des baskets suffisent.')).toBeVisible()

      await signedIn(organizer)
      await page.goto(messages)
      await page.getByRole('button', { name: /^Masquer/ }).click()
      await expect(page.getByText('Des baskets suffisent.')).toHaveCount(0)
    })

    test('a question asked signed out is asked by the mail’s link', async ({ page }) => {
      const { page: defi, challenge } = await aDefi((await aUser()).id)
      const email = `${unique()}@test.localhost`
      await page.goto(defi)
      await page.getByText('Poser une question').click()
      const form = page.locator('form', { has: page.getByRole('button', { name: 'Demander' }) })
      await form.getByLabel('Ta question').fill('Y a-t-il des toilettes ?')
      await form.getByLabel('Ton adresse e-mail').fill(email)
      await form.getByRole('button', { name: 'Demander' }).click()
      await expect(page).toHaveURL(/\/connexion\/courrier$/)
      expect(await db.question.count({ where: { challengeId: challenge.id } })).toBe(0)
      await page.goto(await linkInMail(email, /https?:\S+\/connexion\/confirmer\S+/))
      await page.getByRole('button', { name: 'Poser ma question' }).click()
      await expect(page.getByText('Ta question attend sa réponse')).toBeVisible()
    })
  })
}

test('the list is taken along as files and as a sheet to sign', async ({ page, signedIn }) => {
  const { challenge, person } = await aDefi((await signedIn()).id)
  const list = `/tableau-de-bord/defis/${challenge.slug}`
  await page.goto(list)
  for (const [link, kind] of [
    ['CSV', 'text/csv'],
    ['tableur (XLSX)', 'spreadsheetml'],
  ] as const) {
    const href = await page.getByRole('link', { name: link, exact: true }).getAttribute('href')
    const file = await page.request.get(href ?? '')
    expect(file.headers()['content-type']).toContain(kind)
    expect(file.headers()['cache-control']).toContain('no-store')
    expect(file.headers()['content-disposition']).toContain('attachment')
  }
  expect(await (await page.request.get(`${list}/participants.csv`)).text()).toContain(person.email)
  await page.getByRole('link', { name: 'Émargement' }).click()
  await expect(page.getByRole('cell', { name: 'Alix' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('to anybody else', () => {
  test.use({ expectedErrors: [/404/] })

  test('the messages, files and sheets of a défi do not exist', async ({ page, signedIn }) => {
    const { challenge, messages, own } = await aDefi((await aUser()).id)
    const list = `/tableau-de-bord/defis/${challenge.slug}`
    const conversation = `${messages}/${own.split('/').at(-1)}`
    const all = [
      messages,
      conversation,
      `${list}/participants.csv`,
      `${list}/participants.xlsx`,
      `${list}/emargement`,
    ]
    for (const path of all) {
      const answer = await page.request.get(path, { maxRedirects: 0 })
      expect
        .soft([path, answer.headers().location ?? ''])
        .toEqual([path, expect.stringContaining('/connexion')])
    }
    await signedIn()
    for (const path of [...all, `${messages}/nimporte`])
      expect.soft([path, (await page.request.get(path)).status()]).toEqual([path, 404])
  })
})

test('messages please axe in both themes', async ({ page, signedIn }) => {
  test.slow()
  const organizer = await signedIn()
  const { challenge, messages, byMail, page: defi, person } = await aDefi(organizer.id)
  const questions = [
    { text: 'Faut-il des bottes ?' },
    { text: 'Et un ciré ?', answer: 'Oui, s’il pleut.', answeredAt: new Date() },
  ]
  for (const question of questions)
    await db.question.create({
      data: { id: crypto.randomUUID(), challengeId: challenge.id, authorId: person.id, ...question },
    })
  await page.goto(byMail)
  await page.getByLabel('Écrire à l’équipe du défi').fill('Bonjour !')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByText('C’est envoyé.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${messages}?modele=merci`)
  await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
  await expect(page.getByText('Voici ce que lira')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /Alix/ }).click()
  await expect(page.getByLabel('Ton message à Alix')).toBeVisible()
  await expectAccessible(page)
  await page.goto(defi)
  await expectAccessible(page)
})
