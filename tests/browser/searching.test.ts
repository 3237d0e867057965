import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, unique } from '@/tests/support/factories'

const tokyo = { latitude: 35.6, longitude: 139.7 }
const results = (page: Page) => page.locator('#resultats')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the filters of the form find, say how many, and are taken off one by one', async ({ page }) => {
      const word = `guepier${unique()}`
      await aChallenge({ title: `Des nids pour le ${word}`, familyFriendly: true })
      await aChallenge({ title: `Des photos du ${word}`, durationMinutes: 30 })
      await page.goto(`/defis?q=${word}`)
      await expect(results(page)).toHaveText('2 défis ouverts')
      await openFilters(page)
      await page.getByRole('checkbox', { name: 'En famille 1 défi' }).check()
      await page.getByLabel('Ville ou code postal').fill('44000')
      await page.getByRole('button', { name: 'Voir les défis' }).click()

      await expect(results(page)).toHaveText('1 défi ouvert')
      await expect(results(page)).toBeFocused()
      await expect(page).toHaveTitle(new RegExp(`${word}.*Nantes.*1\\sdéfi ouvert`))
      await expect(page.getByLabel('Ville ou code postal')).toHaveValue('44000')
      if (javaScriptEnabled)
        await expect(page).toHaveURL(`/defis?q=${word}&lieu=44000&public=famille#resultats`)
      await openFilters(page)
      await expect(page.getByRole('checkbox', { name: 'En famille' })).toBeChecked()
      await page.getByRole('link', { name: 'Retirer À moins de 25 km de Nantes (44)' }).click()
      await page.getByRole('link', { name: 'Retirer En famille' }).click()
      await expect(results(page)).toHaveText('2 défis ouverts')
    })

    test('a town that is several is asked about, one that is none is told', async ({ page }) => {
      await page.goto('/defis?lieu=Saint-Denis')
      await expect(page.getByText('si tu cherches une autre commune')).toBeVisible()
      await page.getByRole('link', { name: 'Saint-Denis (93)', exact: true }).click()
      await expect(page.getByLabel('Ville ou code postal')).toHaveValue('Saint-Denis (93)')
      await expect(
        page.getByRole('link', { name: 'Retirer À moins de 25 km de Saint-Denis (93)' }),
      ).toBeVisible()

      await page.goto('/defis?lieu=Trifouillis-sur-Rien')
      await expect(page.getByText('Nous ne trouvons pas cette commune')).toBeVisible()
      await expect(results(page)).toHaveText('Aucun défi trouvé')
    })

    test('where nothing is found there is what comes closest, and what needs no travel', async ({ page }) => {
      const word = `guepier${unique()}`
      const { title } = await aChallenge({ title: `Compter le ${word}` })
      await page.goto(`/defis?q=${word}&departement=2A`)
      await expect(results(page)).toHaveText('Aucun défi trouvé')
      const closest = page.getByRole('region', { name: `« ${word} », ailleurs en France` })
      await expect(closest.getByRole('link', { name: title })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Sans bouger de chez toi' })).toBeVisible()
      await page.getByRole('link', { name: 'Voir tous ces défis' }).click()
      await expect(results(page)).toHaveText('1 défi ouvert')
    })

    test('the map of the départements leads to what is open in each', async ({ page }) => {
      const word = `guepier${unique()}`
      await aChallenge({ title: `Compter le ${word}` })
      await page.goto(`/defis?q=${word}`)
      await page.getByRole('link', { name: 'Carte' }).click()
      await expect(page.getByRole('heading', { name: '1 département, 1 défi sur place' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Voir la carte détaillée' })).toBeVisible({
        visible: javaScriptEnabled,
      })
      await page.getByRole('link', { name: 'Loire-Atlantique (44) 1 défi' }).click()
      await expect(page).toHaveURL(`/defis?q=${word}&departement=44#resultats`)
      await expect(results(page)).toHaveText('1 défi ouvert')
    })

    test('whoever has taken a défi on is offered the next one', async ({ page, signedIn }) => {
      await signedIn()
      const { slug } = await aChallenge({ cause: 'EMERGENCY' })
      await page.goto(`/defis/${slug}`)
      await expect(page.getByRole('heading', { name: 'Et ton prochain défi' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Je relève le défi' }).click()
      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Et ton prochain défi' })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('heading', { name: 'Et ton prochain défi' })).toBeVisible()
    })
  })
}

test.describe('near me', () => {
  test('asks for the position at the press of the button, and keeps only its kilometre', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 47.218371, longitude: -1.553621 })
    await page.goto('/defis?cause=environnement')
    await page.getByRole('button', { name: 'Près de moi' }).click()
    await expect(page).toHaveURL('/defis?cause=environnement&pres=47.22%2C-1.55#resultats')
    await expect(page.getByRole('link', { name: 'Retirer À moins de 25 km de ta position' })).toBeVisible()
  })

  test('far from everything, it says so and goes on', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation(tokyo)
    await page.goto('/')
    await page.getByRole('button', { name: 'Près de moi' }).click()
    await expect(results(page)).toHaveText('Aucun défi trouvé')
    await expect(page.getByRole('region', { name: 'Sans bouger de chez toi' })).toBeVisible()
  })

  test('refused, it says what to do instead', async ({ page, context }) => {
    await context.clearPermissions()
    await page.goto('/defis')
    await page.getByRole('button', { name: 'Près de moi' }).click()
    await expect(page.getByText('Écris plutôt une ville ou un code postal')).toBeVisible()
    await expect(page).toHaveURL('/defis')
  })
})

test('a town is completed by the keyboard alone', async ({ page }) => {
  await page.goto('/defis')
  const field = page.getByRole('combobox', { name: 'Ville ou code postal' })
  await field.pressSequentially('saint-den')
  const first = page.getByRole('option', { name: 'Saint-Denis (974)' })
  await expect(first).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await field.press('Escape')
  await expect(first).toBeHidden()
  await expect(field).toHaveValue('saint-den')
  await field.press('i')
  await expect(first).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue('Saint-Denis (974)')
  await field.press('Enter')
  await expect(page).toHaveURL('/defis?lieu=Saint-Denis+%28974%29#resultats')
})

test('what is searched is completed as one types, on the home page too', async ({ page }) => {
  await page.goto('/')
  const field = page.getByRole('combobox', { name: 'Que veux-tu faire, et où' })
  await field.pressSequentially('environ')
  const cause = page.getByRole('option', { name: 'Environnement' }).first()
  await expect(cause).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

async function openFilters(page: Page) {
  const summary = page.locator('.filters > summary')
  if (await summary.isVisible()) await summary.click()
}
