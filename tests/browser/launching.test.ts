import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, nantes, unique } from '@/tests/support/factories'

// Long stories, each looked at by axe in both themes.
test.describe.configure({ timeout: 60_000 })

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

/** The next one, when Paris has half past two twice. */
function lastSundayOfOctober(): string {
  const now = new Date()
  const [thisYear = '', nextYear = ''] = [0, 1].map((later) => {
    const last = new Date(Date.UTC(now.getUTCFullYear() + later, 9, 31))
    last.setUTCDate(31 - last.getUTCDay())
    return last.toISOString().slice(0, 10)
  })
  return now.toISOString().slice(0, 10) < thisYear ? thisYear : nextYear
}

async function fillAction(page: Page, title: string) {
  await page.getByLabel('Titre').fill(title)
  await page.getByLabel('En une phrase').fill('On ramasse ensemble ce que la Loire a laissé.')
  await page
    .getByLabel('Description')
    .first()
    .fill('On se retrouve à la cale, on marche le long de la rive et on trie.')
  await page.getByLabel('Cause', { exact: true }).selectOption({ label: 'Environnement' })
}

async function fillSlot(page: Page, position: number, start: string, end: string, day = inTwoWeeks()) {
  const slot = page.getByRole('group', { name: `Créneau ${position}` })
  await slot.getByLabel('Jour', { exact: true }).fill(day)
  await slot.getByLabel('De', { exact: true }).fill(start)
  await slot.getByLabel('À', { exact: true }).fill(end)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a person launches a défi with two slots and learns that it is reviewed', async ({
      page,
      signedIn,
    }) => {
      await nantes()
      const author = await signedIn()
      const title = `Nettoyer la cale ${unique()}`
      await page.goto('/defis/nouveau')
      await fillAction(page, title)
      await fillSlot(page, 1, '09:30', '12:00')
      await page.getByRole('button', { name: 'Ajouter un créneau' }).click()
      const second = page.getByRole('group', { name: 'Créneau 2' })
      await expect(second.getByLabel('De', { exact: true })).toHaveValue('09:30')
      await fillSlot(page, 2, '14:00', '16:00')
      await page.getByRole('combobox', { name: /^Commune/ }).fill('Nantes')
      await page.getByRole('button', { name: 'Publier le défi' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toContainText('est bien arrivé')
      const posted = await db.challenge.findFirstOrThrow({
        where: { authorId: author.id },
        include: { slots: true },
      })
      expect(posted).toMatchObject({ title, status: 'PENDING_REVIEW', communeCode: '44109' })
      expect(posted.slots).toHaveLength(2)
      expect(await db.challengeDraft.count({ where: { authorId: author.id } })).toBe(0)
      if (javaScriptEnabled) await expectAccessible(page)
    })

    test('what is wrong is told beside its field, and nothing typed is lost', async ({ page, signedIn }) => {
      await signedIn()
      await page.goto('/defis/nouveau')
      await page.getByLabel('Titre').fill('Oui')
      await page.getByLabel('Description').first().fill('Une belle histoire.')
      await page.getByText('Chez soi', { exact: true }).click()
      await page.getByText('Quand on veut', { exact: true }).click()
      await page.getByRole('button', { name: 'Publier le défi' }).click()

      await expect(page.getByText('Quelques réponses sont à revoir.')).toBeVisible()
      await expect(page.getByLabel('Titre')).toHaveAccessibleDescription(/au moins 5 caractères/)
      await expect(page.getByLabel('Titre')).toHaveValue('Oui')
      await expect(page.getByLabel('Description').first()).toHaveValue('Une belle histoire.')
      await expect(page.getByLabel('Chez soi')).toBeChecked()
      await expect(page.getByLabel('Jour', { exact: true })).toBeHidden()
      await page.getByRole('link', { name: /^Cause/ }).click()
      await expect(page).toHaveURL(/#cause$/)
      if (javaScriptEnabled) await expectAccessible(page)
    })

    test('a draft that is kept is there the next day', async ({ page, signedIn }) => {
      await signedIn()
      const title = `Une idée ${unique()}`
      await page.goto('/defis/nouveau')
      await page.getByLabel('Titre').fill(title)
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      await expect(page.getByText(/Brouillon enregistré à \d+/).first()).toBeVisible()

      await page.goto('/tableau-de-bord')
      await page.getByRole('link', { name: 'Reprendre' }).first().click()
      await expect(page.getByLabel('Titre')).toHaveValue(title)
    })

    test('an hour that comes twice is asked about, and the answer is there again', async ({
      page,
      signedIn,
    }) => {
      const author = await signedIn()
      const title = `Observer les chouettes ${unique()}`
      await page.goto('/defis/nouveau')
      await fillAction(page, title)
      await page.getByText('À distance', { exact: true }).click()
      await fillSlot(page, 1, '02:30', '05:00', lastSundayOfOctober())
      await page.getByRole('button', { name: 'Publier le défi' }).click()

      const choice = page.getByRole('group', { name: /laquelle des deux heures/ })
      await expect(choice).toHaveAccessibleDescription(/l’horloge recule/)
      if (javaScriptEnabled) await expectAccessible(page)
      await choice.getByText('La seconde').click()
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      await expect(page.getByText(/Brouillon enregistré à \d+/).first()).toBeVisible()
      await expect(choice.getByLabel('La seconde')).toBeChecked()
      await page.getByRole('button', { name: 'Publier le défi' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toContainText('est bien arrivé')
      const posted = await db.challenge.findFirstOrThrow({
        where: { authorId: author.id },
        include: { slots: true },
      })
      expect(posted.slots[0]?.startsAt).toEqual(new Date(`${lastSundayOfOctober()}T01:30:00Z`))
      await page.goto(`/defis/${posted.slug}/modifier`)
      await expect(choice.getByLabel('La seconde')).toBeChecked()
    })

    test('a photo is shown, and what is none is refused with a sentence', async ({ page, signedIn }) => {
      await signedIn()
      await page.goto('/defis/nouveau')
      await page.getByLabel('Titre').fill('Nettoyer la cale')
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
      const keep = async () => {
        if (!javaScriptEnabled) await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      }
      await page.getByLabel('Photo').setInputFiles({ name: 'cale.jpg', mimeType: 'image/jpeg', buffer: svg })
      await keep()
      await expect(page.getByText(/n’est pas une photo lisible/).first()).toBeVisible()

      const photo = sharp({ create: { width: 800, height: 500, channels: 3, background: '#0b6b43' } }).jpeg()
      const file = { name: 'cale.jpg', mimeType: 'image/jpeg', buffer: await photo.toBuffer() }
      await page.getByLabel('Photo').setInputFiles(file)
      await keep()
      await expect(page.getByLabel('Changer d’image')).toBeVisible()
      await expect(page.getByLabel('Titre')).toHaveValue('Nettoyer la cale')
      const shown = page.locator('form picture img')
      const src = await shown.getAttribute('src')
      expect((await page.request.get(src ?? '')).headers()['content-type']).toBe('image/webp')
    })
  })
}

test('the draft keeps itself, the card follows the keys, and a reload finds both', async ({
  page,
  signedIn,
}) => {
  await signedIn()
  const title = `Lire à voix haute ${unique()}`
  await page.goto('/defis/nouveau')
  await page.getByLabel('Titre').fill(title)
  const preview = page.getByRole('complementary', { name: 'Aperçu' })
  await expect(preview.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Titre')).toHaveValue(title)
  await expectAccessible(page)
})

test('by keyboard alone: a town is chosen from the list, and Enter keeps without publishing', async ({
  page,
  signedIn,
}) => {
  await nantes()
  const author = await signedIn()
  await page.goto('/defis/nouveau')
  await page.getByLabel('Titre').focus()
  await page.keyboard.type('Nettoyer la cale')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Brouillon enregistré à/).first()).toBeVisible()
  expect(await db.challenge.count({ where: { authorId: author.id } })).toBe(0)

  const town = page.getByRole('combobox', { name: /^Commune/ })
  await town.focus()
  await page.keyboard.type('nant')
  await expect(page.getByRole('option', { name: /^Nantes/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(town).toHaveAttribute('aria-activedescendant', /-0$/)
  await page.keyboard.press('Enter')
  await expect(town).toHaveValue('Nantes (44)')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('a visitor sees what it is about, and how to come in', async ({ page }) => {
  await page.goto('/defis/nouveau')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lance un défi solidaire')
  await expect(page.getByLabel('Ton adresse e-mail')).toBeVisible()
  await expectAccessible(page)
})

test('a verified organisation is on line at once; who asks is answered', async ({ page, signedIn }) => {
  await nantes()
  const owner = await aUser()
  const organization = await anOrganization({ owner })
  await signedIn(owner)
  await page.goto(`/defis/nouveau?organisation=${organization.slug}`)
  await fillAction(page, `Trier les dons ${unique()}`)
  await fillSlot(page, 1, '09:30', '12:00')
  await page.getByRole('combobox', { name: /^Commune/ }).fill('44000')
  await page.getByLabel(/^Celles que j’accepte/).check()
  await page.getByRole('button', { name: 'Publier le défi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trier les dons')

  const posted = await db.challenge.findFirstOrThrow({
    where: { authorId: owner.id },
    include: { slots: true },
  })
  expect(posted.status).toBe('PUBLISHED')
  const asks = await aUser({ name: 'Alix Martinet' })
  await db.participation.create({
    data: { slotId: posted.slots[0]?.id ?? '', userId: asks.id, status: 'PENDING', partySize: 2 },
  })

  await page.goto('/tableau-de-bord')
  await expect(page.getByText('1 personne attend ta réponse')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Répondre' }).click()
  await expect(page.getByText(asks.email)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accepter Alix Martinet' }).click()
  await expect(page.getByText(/^inscrit·e le/)).toBeVisible()
  await expect(page.getByText('2 viennent')).toBeVisible()
})

test('a défi is changed, then called off with a reason', async ({ page, signedIn }) => {
  const author = await signedIn()
  const challenge = await aChallenge({ authorId: author.id })
  await page.goto(`/defis/${challenge.slug}/modifier`)
  await expectAccessible(page)
  await page.getByLabel('Titre').fill('Une matinée au fil de l’eau')
  await page.getByRole('button', { name: 'Enregistrer les changements' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une matinée au fil de l’eau')

  await page.goto(`/defis/${challenge.slug}/modifier`)
  await page.getByText('Annuler ce défi').click()
  await page.getByLabel('Pourquoi').fill('La Loire déborde.')
  await page.getByRole('button', { name: 'Annuler le défi et prévenir tout le monde' }).click()
  await expect(page.getByText('La Loire déborde.').first()).toBeVisible()
})

test('an organisation is created; a number that looks wrong is asked about once', async ({
  page,
  signedIn,
}) => {
  await nantes()
  await signedIn()
  const name = `Les Rives ${unique()}`
  await page.goto('/organisations/nouvelle')
  await expectAccessible(page)
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel(/Numéro RNA/).fill('Volume 12 Folio 34')
  await page.getByRole('combobox', { name: /^Commune/ }).fill('Nantes')
  await page.getByRole('button', { name: 'Créer l’organisation' }).click()
  await expect(page.getByText(/Alsace-Moselle n’en a pas/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Créer l’organisation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
})

test.describe('to the others these pages do not exist', () => {
  test.use({ expectedErrors: [/404/] })

  test('a foreign défi, draft, organisation, and the moderation', async ({ page, signedIn }) => {
    await signedIn()
    const challenge = await aChallenge()
    const draft = await db.challengeDraft.create({ data: { authorId: (await aUser()).id, content: {} } })
    const organization = await anOrganization()
    for (const path of [
      `/defis/${challenge.slug}/modifier`,
      `/tableau-de-bord/defis/${challenge.slug}`,
      `/tableau-de-bord/${organization.slug}`,
      `/organisations/${organization.slug}/modifier`,
      `/defis/nouveau?brouillon=${draft.id}`,
      '/moderation',
      '/images/00000000-0000-4000-8000-000000000000/960.webp',
      '/images/..%2f..%2fetc/passwd',
    ])
      expect((await page.goto(path))?.status(), path).toBe(404)
  })
})

test('a moderator publishes what waits', async ({ page, signedIn }) => {
  const title = `À relire ${unique()}`
  const { id } = await aChallenge({ title, status: 'PENDING_REVIEW', publishedAt: null })
  await signedIn(await aUser({ role: 'MODERATOR' }))
  await page.goto('/moderation')
  await expectAccessible(page)
  const waiting = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await waiting.getByRole('button', { name: 'Demander des changements' }).click()
  await expect(waiting.getByText('Dis pourquoi').first()).toBeVisible()
  await waiting.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeHidden()
  expect((await db.challenge.findUniqueOrThrow({ where: { id } })).status).toBe('PUBLISHED')
})
