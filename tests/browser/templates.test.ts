import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, nantes, unique } from '@/tests/support/factories'

// A coordinator at 22 h with a phone: from the template to a défi on line, in less than a minute of gestures.
test.describe.configure({ timeout: 60_000 })

async function aCoordinator() {
  await nantes()
  const owner = await aUser()
  return { owner, organization: await anOrganization({ owner }) }
}

/** Every text whose brackets only the coordinator can fill. */
function answersFor(title: string): [label: RegExp, text: string][] {
  return [
    [/^Titre/, title],
    [
      /^Description/,
      'On se retrouve à la cale. Quelqu’un t’accueille, te donne des gants et un sac, et l’on avance à son rythme le long de la rive. À la fin, on pèse ensemble ce qu’on a sorti de l’eau.',
    ],
    [/^Accès/, 'Tram 1, arrêt Chantiers Navals. Un quai plat longe la rive.'],
  ]
}

/** One of many slots, closed: its day and hours in a line. */
function slotLine(page: Page, position: number) {
  return page.locator('summary', { hasText: `Créneau ${position}` })
}

async function expectOnLine(page: Page, title: string, authorId: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const posted = await db.challenge.findFirstOrThrow({ where: { authorId }, include: { slots: true } })
  expect(posted).toMatchObject({ title, status: 'PUBLISHED', cause: 'ENVIRONMENT', familyFriendly: true })
  expect(posted.slots).toHaveLength(1)
  expect(posted.slots[0]?.capacity).toBe(25)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a complete défi is posted from a template in under a minute', async ({ page, signedIn }) => {
      const { owner, organization } = await aCoordinator()
      await signedIn(owner)
      const title = `Nettoyer la cale ${unique()}`
      await page.goto(`/defis/nouveau?organisation=${organization.slug}`)
      await page.getByText('Partir d’un modèle').click()
      await page.getByRole('link', { name: /Nettoyage/ }).click()
      for (const [label, text] of answersFor(title)) await page.getByLabel(label).first().fill(text)
      await page.getByRole('combobox', { name: /^Commune/ }).fill('44000')
      await page.getByRole('button', { name: 'Publier le défi' }).click()
      await expectOnLine(page, title, owner.id)
    })

    test('a bracket that is left is refused beside its field', async ({ page, signedIn }) => {
      const { owner } = await aCoordinator()
      await signedIn(owner)
      await page.goto('/defis/nouveau?modele=collecte-alimentaire')
      await expect(slotLine(page, 15)).toBeVisible()
      await page.getByRole('combobox', { name: /^Commune/ }).fill('Nantes')
      await page.getByRole('button', { name: 'Publier le défi' }).click()
      await expect(page.getByLabel('Titre')).toHaveAccessibleDescription(/passage du modèle à compléter/)
      if (javaScriptEnabled) await expectAccessible(page)
    })

    test('Saturdays until summer, and days cut into shifts, are slots at once', async ({
      page,
      signedIn,
    }) => {
      await signedIn()
      await page.goto('/defis/nouveau')
      const date = new Date(Date.now() + 30 * 86_400_000)
      const later = new Date(date.getTime() + 70 * 86_400_000)
      const field = (at: Date) => at.toISOString().slice(0, 10)
      await page.getByLabel('Jour', { exact: true }).fill(field(date))
      await page.getByLabel('De', { exact: true }).fill('09:30')
      await page.getByLabel('À', { exact: true }).fill('12:00')
      await page.getByText('Répéter le premier créneau').click()
      await page.getByRole('button', { name: 'Répéter ce créneau' }).click()
      await expect(page.getByLabel(/^Jusqu’au/)).toHaveAccessibleDescription(/jusqu’à quand/)
      await page.getByLabel(/^Jusqu’au/).fill(field(later))
      await page.getByRole('button', { name: 'Répéter ce créneau' }).click()
      await expect(slotLine(page, 11)).toBeVisible()
      await expect(page.locator('summary', { hasText: /^Créneau\s\d+/ })).toHaveCount(11)

      await page.getByText('Découper des journées').click()
      await page.getByLabel('Premier jour').fill(field(later))
      await page.getByLabel('Combien de jours').fill('2')
      await page.getByLabel('On commence à').fill('14:00')
      await page.getByLabel('On finit à').fill('18:00')
      await page.getByRole('button', { name: 'Créer ces créneaux' }).click()
      await expect(slotLine(page, 15)).toBeVisible()
    })

    test('a défi is copied as a draft', async ({ page, signedIn }) => {
      const author = await signedIn()
      const { slug, title } = await aChallenge({ authorId: author.id })
      await page.goto(`/defis/${slug}/modifier`)
      await page.getByRole('button', { name: 'Dupliquer' }).click()
      await expect(page).toHaveURL(/\/defis\/nouveau\?brouillon=/)
      await expect(page.getByLabel('Titre')).toHaveValue(title)
      await page.goto('/tableau-de-bord')
      await expect(page.getByRole('button', { name: `Dupliquer « ${title} »` })).toBeVisible()
    })
  })
}

test('by keyboard alone, a complete défi is posted from a template in under a minute', async ({
  page,
  signedIn,
}) => {
  const { owner, organization } = await aCoordinator()
  await signedIn(owner)
  const title = `Nettoyer la cale ${unique()}`
  await page.goto(`/defis/nouveau?organisation=${organization.slug}`)
  await tabTo(page, 'Partir d’un modèle')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Nettoyage')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Modèle « Nettoyage »')).toBeVisible()
  for (const [label, text] of answersFor(title)) {
    if (label.source === '^Accès') {
      await tabTo(page, 'Commune')
      await page.keyboard.type('44000')
      await expect(page.getByRole('option', { name: /^Nantes/ })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await tabTo(page, label.source.slice(1))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  }
  await tabTo(page, 'Publier le défi')
  await page.keyboard.press('Enter')
  await expectOnLine(page, title, owner.id)
})

/** Tabs on until what has the focus is called like this: nothing that a pointer alone reaches is reached. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      return (label && element.labels?.[0]?.textContent) || (element?.textContent ?? '')
    })
    if (focused.trim().startsWith(name) || focused.includes(`${name}`)) return
  }
  throw new Error(`No « ${name} » within 120 presses of Tab.`)
}
