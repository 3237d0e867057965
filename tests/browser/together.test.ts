import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, nantes } from '@/tests/support/factories'
import { linkInMail } from '@/tests/support/mailbox'

test.describe.configure({ timeout: 60_000 })

const day = 86_400_000

/** Hours of Paris in winter, so many days from now. */
function at(days: number, hour: number) {
  const date = new Date(Date.now() + days * day).toISOString().slice(0, 10)
  return new Date(`${date}T${String(hour).padStart(2, '0')}:30:00Z`)
}

function aSeries(authorId: string) {
  const slots = [10, 17, 24, 31].map((days) => ({ startsAt: at(days, 8), capacity: 8 }))
  return aChallenge({ authorId, slots })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('every date gets new hours at once, and one is called off with a reason', async ({
      page,
      signedIn,
    }) => {
      const author = await signedIn()
      const { slug, id } = await aSeries(author.id)
      await page.goto(`/defis/${slug}/creneaux`)
      await page
        .getByRole('link', { name: /^Changer/ })
        .nth(1)
        .click()
      await page.getByLabel('De', { exact: true }).fill('14:00')
      await page.getByLabel('À', { exact: true }).fill('16:00')
      await page.getByLabel(/^Tous les créneaux/).check()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(page.getByText('C’est changé pour 4 créneaux')).toBeVisible()
      await expect(page.getByRole('listitem').filter({ hasText: /14\sh\sà\s16\sh/ })).toHaveCount(4)

      await page.getByText('Annuler ce créneau', { exact: true }).click()
      await page.getByRole('button', { name: 'Annuler ce créneau et prévenir' }).click()
      await expect(page.getByText(/Dis pourquoi tu annules ce créneau/).first()).toBeVisible()
      await page.getByLabel('Pourquoi').fill('La salle est prise.')
      await page.getByRole('button', { name: 'Annuler ce créneau et prévenir' }).click()
      await expect(page.getByText('Annulé : La salle est prise.')).toBeVisible()
      expect(await db.slot.count({ where: { challengeId: id, cancelledAt: { not: null } } })).toBe(1)
      await page.goto(`/defis/${slug}`)
      await expect(page.getByRole('region', { name: 'Les créneaux' }).getByText('annulé')).toBeVisible()
    })

    test('the preview is the page itself, told to be one', async ({ page, signedIn }) => {
      await nantes()
      await signedIn()
      await page.goto('/defis/nouveau?modele=nettoyage')
      await page.getByLabel('Titre').fill('Nettoyer la cale de Crucy')
      await page.getByRole('combobox', { name: /^Commune/ }).fill('44000')
      await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
      const preview = page.getByRole('region', { name: 'Aperçu de la page' })
      await expect(preview.getByRole('heading', { name: 'Nettoyer la cale de Crucy' })).toBeVisible()
      await expect(preview.getByText('Nantes (44)').first()).toBeVisible()
      await expect(preview.getByText('Encore 25 places')).toBeVisible()
      await expect(preview.getByRole('heading', { name: 'À apporter' })).toBeVisible()
      await expect(page.getByText(/Remplace ce que le modèle laisse entre crochets/)).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      expect(await db.challenge.count({ where: { title: 'Nettoyer la cale de Crucy' } })).toBe(0)
    })

    test('shifts are chosen in a table of days and hours', async ({ page, signedIn }) => {
      const person = await signedIn()
      const slots = [10, 11, 12].flatMap((days) =>
        [8, 10, 12].map((hour) => ({ startsAt: at(days, hour), capacity: 4 })),
      )
      const challenge = await aChallenge({ slots })
      await page.goto(`/defis/${challenge.slug}`)
      const table = page.getByRole('table', { name: 'Créneaux à choisir, par jour et par heure' })
      await expect(table.getByRole('columnheader')).toHaveCount(3)
      await expect(table.getByRole('rowheader')).toHaveCount(3)
      await table.getByRole('radio').nth(4).check()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Je relève le défi' }).first().click()
      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
      const mine = await db.participation.findFirstOrThrow({ where: { userId: person.id } })
      expect(mine.slotId).toBe(
        (await db.slot.findFirstOrThrow({ where: { challengeId: challenge.id, startsAt: at(11, 10) } })).id,
      )
    })
  })
}

test('an organisation is invited by its name, accepts from the mail’s link, and stands on the page', async ({
  page,
  signedIn,
}) => {
  const [launcher, owner] = [await aUser(), await aUser()]
  const organization = await anOrganization({ owner })
  const { slug } = await aChallenge({ authorId: launcher.id })
  await signedIn(launcher)
  await page.goto(`/defis/${slug}/co-organisation`)
  await page.getByLabel('Une organisation').fill(organization.name)
  await page.getByRole('button', { name: 'Inviter cette organisation' }).click()
  await expect(page.getByText(`L’invitation est envoyée à ${organization.name}.`)).toBeVisible()
  await expectAccessible(page)

  await page.context().clearCookies()
  await signedIn(owner)
  await page.goto('/tableau-de-bord')
  await expect(page.getByText('On te propose d’organiser ensemble')).toBeVisible()
  await page.goto(await linkInMail(owner.email, /http\S+co-organisation/))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accepter' }).click()
  await expect(page).toHaveURL(new RegExp(`/tableau-de-bord/defis/${slug}`))
  await page.goto(`/defis/${slug}`)
  await expect(
    page.getByRole('region', { name: 'Qui organise' }).getByRole('link', { name: organization.name }),
  ).toBeVisible()
  // They edit; to call the défi off is not theirs.
  await page.goto(`/defis/${slug}/modifier`)
  await expect(page.getByRole('button', { name: 'Enregistrer les changements' })).toBeVisible()
  await expect(page.getByText('Annuler ce défi')).toBeHidden()
})

test.describe('to the others these pages do not exist', () => {
  test.use({ expectedErrors: [/404/] })

  test('foreign dates and co-organisers, and a template of no name', async ({ page, signedIn }) => {
    await signedIn()
    const { slug } = await aChallenge()
    for (const path of [
      `/defis/${slug}/creneaux`,
      `/defis/${slug}/co-organisation`,
      '/defis/nouveau?modele=inconnu',
    ])
      expect((await page.goto(path))?.status(), path).toBe(404)
  })
})
