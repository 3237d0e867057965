import { db } from '@/lib/db'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, aUser, unique } from '@/tests/support/factories'

/** A slot of so many places, with one person in each of these states, in order of arrival. */
async function aList(authorId: string, capacity: number, people: [string, ParticipationStatus][]) {
  const challenge = await aChallenge({ authorId, admission: 'APPROVAL', slots: [{ capacity }] })
  const slotId = challenge.slots[0]?.id ?? ''
  const hour = 3_600_000
  for (const [n, [name, status]] of people.entries()) {
    const person = await aUser({ name })
    const at = new Date(Date.now() - (people.length - n) * hour)
    await db.participation.create({
      data: {
        slotId,
        userId: person.id,
        status,
        queuedAt: at,
        ...(status === 'OFFERED' && { offeredUntil: new Date(Date.now() + 20 * hour) }),
        events: { create: { to: status, actor: 'PARTICIPANT', actorId: person.id } },
      },
    })
  }
  return { slotId, path: `/tableau-de-bord/defis/${challenge.slug}` }
}

async function statusesIn(slotId: string) {
  const rows = await db.participation.findMany({
    where: { slotId },
    select: { status: true, user: { select: { name: true } } },
    orderBy: { queuedAt: 'asc' },
  })
  return Object.fromEntries(rows.map(({ user, status }) => [user.name, status]))
}

const person = (name: string) => ({ name: new RegExp(name) })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('all who ask are ticked and accepted at once, as far as there are places', async ({
      page,
      signedIn,
    }) => {
      const { id } = await signedIn()
      const { slotId, path } = await aList(id, 2, [
        ['Alix', 'PENDING'],
        ['Bérénice', 'PENDING'],
        ['Camille', 'PENDING'],
      ])
      await page.goto(path)
      await page.getByRole('link', { name: 'Tout cocher' }).click()
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)
      await page.getByRole('button', { name: /^Accepter les/ }).click()
      await expect(page.getByText('2 acceptées, 1 sur liste d’attente')).toBeVisible()
      await expect(page.getByText('1re sur la liste')).toBeVisible()
      expect(await statusesIn(slotId)).toEqual({
        Alix: 'CONFIRMED',
        Bérénice: 'CONFIRMED',
        Camille: 'WAITLISTED',
      })
    })

    test('two of three are declined with one reason; the third is still asking', async ({
      page,
      signedIn,
    }) => {
      const { id } = await signedIn()
      const { slotId, path } = await aList(id, 9, [
        ['Alix', 'PENDING'],
        ['Bérénice', 'PENDING'],
        ['Camille', 'PENDING'],
      ])
      await page.goto(path)
      await page.getByRole('checkbox', person('Alix')).check()
      await page.getByRole('checkbox', person('Camille')).check()
      await page.getByText('Décliner…').click()
      await page.getByLabel('Un mot pour elles').fill('Nous sommes déjà nombreux.')
      await page.getByRole('button', { name: /^Décliner leur/ }).click()
      await expect(page.getByText('2 déclinées')).toBeVisible()
      expect(await statusesIn(slotId)).toEqual({ Alix: 'DECLINED', Bérénice: 'PENDING', Camille: 'DECLINED' })
      await page.getByText('2 personnes qui ne viennent plus').click()
      await expect(page.getByText('« Nous sommes déjà nombreux. »')).toHaveCount(2)
      await expect(page.getByText('Demande déclinée par toi').first()).toBeVisible()
    })

    test('somebody is taken off the list with a reason, and brought back', async ({ page, signedIn }) => {
      const { id } = await signedIn()
      const { slotId, path } = await aList(id, 9, [['Alix', 'CONFIRMED']])
      await page.goto(path)
      await page.getByRole('checkbox', person('Alix')).check()
      await page.getByText('Retirer de la liste…').click()
      await page.getByLabel('Un mot pour elles').fill('La cuisine est trop petite.')
      await page.getByRole('button', { name: /^Retirer la|^Retirer les/ }).click()
      await expect(page.getByText('Alix n’est plus sur la liste.')).toBeVisible()
      expect(await statusesIn(slotId)).toEqual({ Alix: 'CANCELLED' })
      const event = await db.participationEvent.findFirstOrThrow({
        where: { participation: { slotId } },
        orderBy: { id: 'desc' },
      })
      expect(event.reason).toBe('La cuisine est trop petite.')

      await page.getByRole('button', { name: 'Faire revenir Alix' }).click()
      await expect(page.getByText('Alix vient.')).toBeVisible()
      expect(await statusesIn(slotId)).toEqual({ Alix: 'CONFIRMED' })
    })

    test('somebody who waits is pulled in, into one more place where none is left', async ({
      page,
      signedIn,
    }) => {
      const { id } = await signedIn()
      const { slotId, path } = await aList(id, 1, [
        ['Alix', 'CONFIRMED'],
        ['Bérénice', 'WAITLISTED'],
        ['Camille', 'WAITLISTED'],
      ])
      await page.goto(path)
      await page.getByRole('button', { name: 'Faire venir Camille' }).click()
      await expect(page.getByText('il ne reste pas assez de place pour Camille')).toBeVisible()
      await page.getByRole('button', { name: 'Ajouter une place et faire venir Camille' }).click()
      await expect(page.getByText('Il y a de la place, et Camille vient.')).toBeVisible()
      expect(await statusesIn(slotId)).toMatchObject({ Bérénice: 'WAITLISTED', Camille: 'CONFIRMED' })
      expect((await db.slot.findUniqueOrThrow({ where: { id: slotId } })).capacity).toBe(2)
    })

    test('somebody is added by hand, until the slot is full', async ({ page, signedIn }) => {
      const { id } = await signedIn()
      const { slotId, path } = await aList(id, 2, [['Alix', 'CONFIRMED']])
      const add = async (name: string, email: string) => {
        await page.getByLabel('Son nom').fill(name)
        await page.getByLabel('Son adresse e-mail').fill(email)
        await page.getByRole('button', { name: 'Ajouter à la liste' }).click()
      }
      await page.goto(path)
      await page.getByText('Ajouter quelqu’un').click()
      await add('Bérénice', 'berenice@')
      await expect(page.getByText('Cette adresse ne semble pas complète').first()).toBeVisible()
      await expect(page.getByLabel('Son nom')).toHaveValue('Bérénice')

      await add('Bérénice', `${unique()}@test.localhost`)
      await expect(page.getByText('Bérénice est sur la liste.')).toBeVisible()
      await add('Camille', `${unique()}@test.localhost`)
      await expect(page.getByText('Ce créneau est complet')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Ajoute des places' })).toHaveAttribute(
        'href',
        /modifier#etape-2$/,
      )
      expect(await statusesIn(slotId)).toEqual({ Alix: 'CONFIRMED', Bérénice: 'CONFIRMED' })
    })

    test('one person among many is looked for, by name without accents and by state', async ({
      page,
      signedIn,
    }) => {
      const { id } = await signedIn()
      const { path } = await aList(id, 9, [
        ['Bérénice', 'CONFIRMED'],
        ['Zoé', 'CONFIRMED'],
        ['Alix', 'CONFIRMED'],
        ['Bérengère', 'WITHDRAWN'],
      ])
      await page.goto(path)
      await page.getByLabel('Nom ou pseudonyme').fill('beren')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(page.getByText('Bérénice', { exact: true })).toBeVisible()
      await expect(page.getByText('Bérengère', { exact: true })).toBeVisible()
      await expect(page.getByText('Zoé', { exact: true })).toHaveCount(0)

      await page.getByLabel('État').selectOption('Viennent')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(page.getByText('Bérengère', { exact: true })).toHaveCount(0)
      await expect(page).toHaveURL(/q=beren&etat=viennent/)

      await page.getByRole('link', { name: 'Tout le monde' }).click()
      await page.getByLabel('Ordre').selectOption('Par nom')
      await page.getByRole('button', { name: 'Afficher' }).click()
      const names = await page.locator('.people').first().locator('b').allInnerTexts()
      expect(names).toEqual(['Alix', 'Bérénice', 'Zoé'])
      await page.getByLabel('Nom ou pseudonyme').fill('personne ainsi')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(page.getByText('Personne ne correspond')).toBeVisible()
    })

    test('an offered place is taken from one’s own list', async ({ page, signedIn }) => {
      const { path, slotId } = await aList((await aUser()).id, 3, [['Alix', 'OFFERED']])
      const { user } = await db.participation.findFirstOrThrow({
        where: { slotId },
        include: { user: true },
      })
      await signedIn(user)
      await page.goto('/tableau-de-bord')
      await expect(page.getByText(/^Place proposée jusqu’à/)).toBeVisible()
      await expect(page.getByRole('button', { name: /^Laisser/ })).toBeVisible()
      await page.getByRole('button', { name: 'Prendre la place' }).click()
      await expect(page.getByText('Tu y vas')).toBeVisible()
      expect(await statusesIn(slotId)).toEqual({ Alix: 'CONFIRMED' })
      expect(path).toContain('/tableau-de-bord/')
    })
  })
}

test('how many are ticked is told, and nobody ticked is said', async ({ page, signedIn }) => {
  const { id } = await signedIn()
  const { path } = await aList(id, 9, [
    ['Alix', 'PENDING'],
    ['Bérénice', 'PENDING'],
  ])
  await page.goto(path)
  await page.getByRole('button', { name: 'Accepter les personnes cochées' }).click()
  await expect(page.getByText('Coche au moins une personne.')).toBeVisible()
  await page.getByRole('checkbox', person('Alix')).check()
  await expect(page.getByRole('button', { name: 'Accepter la personne cochée' })).toBeVisible()
  await page.getByRole('checkbox', person('Bérénice')).check()
  await page.getByRole('button', { name: /Accepter les 2 personnes cochées/ }).click()
  await expect(page.getByText('2 acceptées.')).toBeVisible()
})

test('the keyboard ticks, in rows too, and Enter in a box answers nobody', async ({ page, signedIn }) => {
  const { id } = await signedIn()
  const names = ['Alix', 'Bérénice', 'Camille', 'Dominique', 'Élio']
  const { path, slotId } = await aList(
    id,
    9,
    names.map((name) => [name, 'PENDING']),
  )
  await page.goto(path)
  const box = (name: string) => page.getByRole('checkbox', person(name))
  // The box answers to the scripts once the count stands on the button.
  await box('Bérénice').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Accepter la personne cochée' })).toBeVisible()
  await box('Dominique').focus()
  await page.keyboard.press('Shift+Space')
  await expect(page.getByRole('button', { name: /Accepter les 3 personnes cochées/ })).toBeVisible()
  await expect(box('Camille')).toBeChecked()
  await box('Élio').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Tout cocher' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(5)
  await page.getByRole('link', { name: 'Tout décocher' }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  expect(new Set(Object.values(await statusesIn(slotId)))).toEqual(new Set(['PENDING']))

  await page.getByRole('button', { name: 'Accepter Camille' }).press('Enter')
  await expect(page.getByText('Camille vient.')).toBeVisible()
  expect(await statusesIn(slotId)).toMatchObject({ Camille: 'CONFIRMED', Alix: 'PENDING' })
})

test('fewer places than people are refused, with the number that come', async ({ page, signedIn }) => {
  const { id } = await signedIn()
  const { path } = await aList(id, 9, [
    ['Alix', 'CONFIRMED'],
    ['Bérénice', 'CONFIRMED'],
  ])
  await page.goto(path)
  await page.getByRole('link', { name: 'Modifier' }).click()
  await page.getByLabel('Nombre de places').first().fill('1')
  await page.getByRole('button', { name: 'Enregistrer les changements' }).click()
  await expect(page.getByText(/2\s+places de ce créneau sont prises/).first()).toBeVisible()
})

test('the list pleases axe in both themes, unfolded too', async ({ page, signedIn }) => {
  test.slow()
  const { id } = await signedIn()
  const { path } = await aList(id, 2, [
    ['Alix', 'PENDING'],
    ['Bérénice', 'PENDING'],
    ['Camille', 'CONFIRMED'],
    ['Dominique', 'OFFERED'],
    ['Élio', 'WAITLISTED'],
    ['Farah', 'DECLINED'],
    ['Gaëtan', 'WITHDRAWN'],
  ])
  await page.goto(path)
  await expect(page.getByText(/^place proposée jusqu’à/)).toBeVisible()
  await expectAccessible(page)
  for (const name of ['qui ne viennent plus', 'Ajouter quelqu’un', 'Décliner ou retirer…'])
    await page.locator('summary', { hasText: name }).first().click()
  await expectAccessible(page)
})
