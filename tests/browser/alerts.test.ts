import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aUser, unique } from '@/tests/support/factories'
import { linkInMail } from '@/tests/support/mailbox'

// axe looks at four pages in both themes.
test.describe.configure({ timeout: 60_000 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an address without an account asks for an alert, confirms it, changes it and stops it', async ({
      page,
    }) => {
      const email = `${unique()}@test.localhost`
      await page.goto('/alertes/nouvelle?cause=animaux&tri=date')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Être prévenu·e des prochains défis')
      await expect(page.getByText('animaux', { exact: true })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByLabel('Tout de suite').check()
      await page.getByLabel(/Ton adresse/).fill('pas-une-adresse')
      await page.getByRole('button', { name: 'Créer l’alerte' }).click()
      await expect(page.getByLabel(/Ton adresse/)).toHaveAccessibleDescription(/ne semble pas complète/)
      await expect(page.getByLabel('Tout de suite')).toBeChecked()
      await page.getByLabel(/Ton adresse/).fill(email)
      await page.getByRole('button', { name: 'Créer l’alerte' }).click()
      await expect(page.getByText(`Nous avons envoyé un courrier à ${email}`)).toBeVisible()

      await page.goto(await linkInMail(email, /http\S+\/alertes\/\S+/))
      await page.getByRole('button', { name: 'Activer mon alerte' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ton alerte est en route')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByLabel('Une fois par jour').check()
      await page.getByRole('button', { name: 'Enregistrer le rythme' }).click()
      await expect(page.getByText('C’est noté.')).toBeVisible()
      await expect(page.getByLabel('Une fois par jour')).toBeChecked()
      expect(await db.alert.findFirst({ where: { email } })).toMatchObject({ pace: 'DAILY' })

      await page.getByRole('button', { name: 'Arrêter l’alerte' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est arrêté')
      expect(await db.alert.count({ where: { email } })).toBe(0)
    })

    test('somebody signed in has it at once, and finds it again on their account', async ({
      page,
      signedIn,
    }) => {
      const person = await signedIn(await aUser())
      await page.goto('/alertes/nouvelle?cause=sante')
      await expect(page.getByLabel(/Ton adresse/)).toHaveCount(0)
      await page.getByRole('button', { name: 'Créer l’alerte' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ton alerte est en route')
      expect(await db.alert.count({ where: { email: person.email, confirmedAt: { not: null } } })).toBe(1)
      await page.goto('/mon-compte')
      await page.getByRole('link', { name: 'santé', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ton alerte est en route')
    })

    test('a search without a filter says what to do instead', async ({ page }) => {
      await page.goto('/alertes/nouvelle')
      await expect(page.getByText('Choisis au moins un filtre')).toBeVisible()
      await page.getByRole('link', { name: 'Choisir ma recherche' }).click()
      await expect(page).toHaveURL(/\/defis$/)
    })
  })
}
