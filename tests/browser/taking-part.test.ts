import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { aChallenge, aUser, unique } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/browser'
import { linkInMail } from '@/tests/support/mailbox'

const linkFor = (email: string) => linkInMail(email, /http\S+jeton=\S+/)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a visitor leaves an address, confirms by the mail’s link, and has a place', async ({ page }) => {
      const challenge = await aChallenge({ slots: [{ capacity: 3 }] })
      const email = `${unique()}@test.localhost`

      await page.goto(`/defis/${challenge.slug}`)
      await expect(page.getByRole('heading', { name: 'Plus que 3 places' })).toBeVisible()
      await page.getByLabel('Ton adresse e-mail').first().fill(email)
      await page.getByRole('button', { name: 'Je relève le défi' }).click()
      await expect(page.getByRole('heading', { name: 'Regarde ta boîte aux lettres' })).toBeVisible()

      await page.goto(await linkFor(email))
      await expect(page.getByRole('heading', { name: challenge.title })).toBeVisible()
      expect(await db.user.count({ where: { email } })).toBe(0)
      await page.getByRole('button', { name: 'Je relève le défi' }).click()

      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Plus que 2 places' })).toBeVisible()
      expect(new URL(page.url()).search).toBe('')
    })

    test('a member takes a place in one click, leaves, and comes back', async ({ page, signedIn }) => {
      const { slug } = await aChallenge()
      await signedIn()
      await page.goto(`/defis/${slug}`)
      await page.getByRole('button', { name: 'Je relève le défi' }).click()
      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
      await page.getByRole('button', { name: 'Me désister' }).click()
      await expect(page.getByText('ta place est libérée')).toBeVisible()
      await page.getByRole('button', { name: 'Je relève le défi' }).click()
      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
    })

    test('a member relays in one click, and takes it back', async ({ page, signedIn }) => {
      const { slug, id } = await aChallenge()
      await signedIn()
      await page.goto(`/defis/${slug}`)
      await page.getByRole('button', { name: 'Je relaie' }).click()
      await expect(page.getByRole('button', { name: 'Tu relaies 1' })).toBeVisible()
      expect(await db.relay.count({ where: { challengeId: id } })).toBe(1)
      await page.getByRole('button', { name: 'Tu relaies' }).click()
      await expect(page.getByRole('button', { name: 'Je relaie' })).toBeVisible()
      expect(await db.relay.count({ where: { challengeId: id } })).toBe(0)
    })

    test('a wrong address is told beside the field, and stays as typed', async ({ page }) => {
      const { slug } = await aChallenge()
      await page.goto(`/defis/${slug}`)
      await page.getByLabel('Ton adresse e-mail').first().fill('camille@')
      await page.getByRole('button', { name: 'Je relève le défi' }).click()
      await expect(page.getByText('Cette adresse ne semble pas complète').first()).toBeVisible()
      await expect(page.getByLabel('Ton adresse e-mail').first()).toHaveValue('camille@')
    })

    test('an account is changed, and its sessions ended everywhere', async ({ page, signedIn }) => {
      const person = await signedIn()
      await page.goto('/mon-compte')
      const pseudonym = `Passerelle ${unique()}`
      await page.getByLabel('Pseudonyme').first().fill(pseudonym)
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(page.getByText('C’est enregistré.')).toBeVisible()
      expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ pseudonym })

      await page.getByRole('button', { name: 'Me déconnecter partout' }).click()
      await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
      expect(await db.session.count({ where: { userId: person.id } })).toBe(0)
    })
  })
}

test('the code of the mail signs in, typed in the browser that asked for it', async ({ page }) => {
  const email = `${unique()}@test.localhost`
  await page.goto('/connexion')
  await page.getByLabel('Ton adresse e-mail').fill(email)
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  await expect(page.getByRole('heading', { name: 'Regarde ta boîte aux lettres' })).toBeVisible()
  await linkFor(email)
  const mail = await db.demoMail.findFirstOrThrow({ where: { recipient: email } })
  await page.getByLabel('Code à six chiffres').fill(mail.text.match(/Code : (\d{3} \d{3})/)?.[1] ?? '')
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page).toHaveURL(/tableau-de-bord/)
})

test('opening the mail’s link changes nothing, and a used link says what to do', async ({
  page,
  request,
}) => {
  const email = `${unique()}@test.localhost`
  await page.goto('/connexion')
  await page.getByLabel('Ton adresse e-mail').fill(email)
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  const link = await linkFor(email)
  for (let scan = 0; scan < 3; scan++) await request.get(link)
  await page.goto(link)
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(page).toHaveURL(/tableau-de-bord/)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
})

test('a full défi offers the waiting list, and says so afterwards', async ({ page, signedIn }) => {
  const challenge = await aChallenge({ slots: [{ capacity: 1 }] })
  const first = await aUser()
  await db.participation.create({
    data: { slotId: challenge.slots[0]?.id ?? '', userId: first.id, status: 'CONFIRMED' },
  })
  await signedIn()
  await page.goto(`/defis/${challenge.slug}`)
  await expect(page.getByText('Ce défi est complet.')).toBeVisible()
  await page.getByRole('button', { name: 'Rejoindre la liste d’attente' }).click()
  await expect(page.getByText('Tu es sur la liste d’attente').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('Tu es sur la liste d’attente').first()).toBeVisible()
  await expect(page.getByText('Ce défi est complet.')).toHaveCount(0)
})

test('one of several slots is chosen with the keyboard alone', async ({ page, signedIn }) => {
  const day = 86_400_000
  const challenge = await aChallenge({
    slots: [2, 3].map((days) => {
      const startsAt = new Date(Date.now() + days * day)
      return { startsAt, endsAt: new Date(startsAt.getTime() + day / 24), closesAt: startsAt }
    }),
  })
  const person = await signedIn()
  await page.goto(`/defis/${challenge.slug}`)
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  while ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Je relève le défi')
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tu y vas !').first()).toBeVisible()
  const taken = await db.participation.findFirstOrThrow({ where: { userId: person.id } })
  expect(taken.slotId).toBe(challenge.slots[1]?.id)
})

test('the pages of the thread please axe, in both themes', async ({ page, signedIn }) => {
  test.slow()
  const { slug } = await aChallenge()
  for (const path of [
    '/connexion',
    '/connexion/courrier',
    '/connexion/confirmer?jeton=non',
    '/courrier',
    `/defis/${slug}`,
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await signedIn()
  await page.goto(`/defis/${slug}`)
  await page.getByRole('button', { name: 'Je relève le défi' }).click()
  await expect(page.getByText('Tu y vas !').first()).toBeVisible()
  await page.getByText('Partager').first().click()
  await expectAccessible(page)
  await page.goto('/mon-compte')
  await expectAccessible(page)
})
