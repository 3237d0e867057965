import { readFileSync } from 'node:fs'
import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

const DAY = 86_400_000
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** An association with what a coordinator finds on an evening: twelve défis to come, and one of this year that is over. */
async function anAssociation(owner: { id: string }) {
  const organization = await anOrganization({ owner, rna: 'W442001234' })
  const launch = (title: string, startsAt: Date, more = {}) =>
    aChallenge({
      authorId: owner.id,
      organizationId: organization.id,
      title,
      slots: [{ startsAt, capacity: 4 }],
      ...more,
    })
  for (let n = 1; n <= 12; n++) await launch(`Nettoyer la cale ${n}`, new Date(Date.now() + (20 + n) * DAY))
  const over = await launch('La grande collecte', new Date(`${new Date().getFullYear()}-01-10T09:00:00Z`), {
    status: 'COMPLETED',
  })
  for (const partySize of [1, 2])
    await db.participation.create({
      data: {
        slotId: over.slots[0]?.id ?? '',
        userId: (await aUser()).id,
        status: 'ATTENDED',
        partySize,
        source: 'POSTER',
      },
    })
  return { organization, over, path: `/tableau-de-bord/${organization.slug}` }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a coordinator answers who has waited longest, leafs through the défis and finds one again', async ({
      page,
      signedIn,
    }) => {
      const { organization, path } = await anAssociation(await signedIn())
      const slot = await db.slot.findFirstOrThrow({
        where: { challenge: { organizationId: organization.id, title: 'Nettoyer la cale 3' } },
      })
      await db.participation.create({
        data: {
          slotId: slot.id,
          userId: (await aUser()).id,
          status: 'PENDING',
          queuedAt: new Date(Date.now() - 3 * DAY),
        },
      })
      await page.goto(path)
      const need = page.getByRole('listitem').filter({ hasText: 'attend ta réponse' })
      await expect(need).toContainText(/Depuis 3.jours/)
      await expect(need.getByRole('link', { name: 'Répondre' })).toHaveAttribute(
        'href',
        /tableau-de-bord\/defis/,
      )

      const toCome = page.getByRole('region', { name: 'À venir' })
      await expect(toCome.getByRole('listitem')).toHaveCount(10)
      await toCome.getByRole('link', { name: 'La suite' }).click()
      await expect(toCome.getByRole('listitem')).toHaveCount(2)
      await expect(page.getByRole('region', { name: 'Passés' }).getByRole('listitem')).toHaveCount(1)
      await toCome.getByRole('link', { name: 'Revenir au début' }).click()
      await expect(toCome.getByRole('listitem')).toHaveCount(10)

      await page.getByLabel('Retrouver un défi').fill('cale 12')
      await page.getByRole('button', { name: 'Chercher' }).click()
      await expect(toCome.getByRole('listitem')).toHaveCount(1)
      await expect(toCome).toContainText('Nettoyer la cale 12')
    })

    test('the proof of a year is read, its hour revalued, downloaded and printed', async ({
      page,
      signedIn,
    }) => {
      const { path } = await anAssociation(await signedIn())
      await page.goto(`${path}/bilan`)
      const report = page.getByRole('article')
      await expect(report).toContainText('RNA W442001234')
      await expect(report).toContainText(/72,12/)

      await page.getByLabel('Taux horaire').fill('peu')
      await page.getByRole('button', { name: 'Enregistrer ce taux' }).click()
      await expect(page.getByText('Écris un montant en euros').first()).toBeVisible()
      await page.getByLabel('Taux horaire').fill('15,50')
      await page.getByRole('button', { name: 'Enregistrer ce taux' }).click()
      await expect(report).toContainText(/6.h à 15,50/)
      await expect(report).toContainText(/93,00/)

      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
      const file = readFileSync(await (await downloading).path(), 'utf8')
      expect(file).toMatch(/^\uFEFF"?Date"?;/)
      expect(file).toMatch(/La grande collecte"?;"?Environnement"?;3;0;6;15,5;93\r\n/)

      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('banner')).toBeHidden()
      await expect(page.getByRole('navigation', { name: 'Pages de l’organisation' })).toBeHidden()
      await expect(report.getByText('Nom, qualité et signature')).toBeVisible()
    })
  })
}

test('who looks at a défi from a poster is counted at the door, and their join remembers it', async ({
  browser: chromium,
  page,
  signedIn,
}) => {
  // Visits are written every five seconds, and three browsers take part.
  test.slow()
  const author = await signedIn()
  const challenge = await aChallenge({ authorId: author.id })
  // What the browser of the tests calls itself is a program's name, and not counted.
  await page.goto(`/defis/${challenge.slug}`)
  for (const agent of [browser, `${browser} Autre`]) {
    const visitor = await chromium.newContext({ userAgent: agent })
    const look = await visitor.newPage()
    const answer = await look.goto(`/d/${challenge.code}?de=affiche`)
    expect(answer?.url()).toContain(`/defis/${challenge.slug}?de=affiche`)
    await look.reload()
    await look.getByRole('button', { name: 'Je relève le défi' }).waitFor()
    const email = `${unique()}@test.localhost`
    await look.getByLabel('Ton adresse e-mail').first().fill(email)
    await look.getByRole('button', { name: 'Je relève le défi' }).click()
    await expect(look).toHaveURL(/connexion\/courrier/)
    expect(await db.signInRequest.findFirst({ where: { email } })).toMatchObject({
      intention: { kind: 'join', source: 'POSTER' },
    })
    await visitor.close()
  }
  const views = () =>
    db.challengeView.findMany({ where: { challengeId: challenge.id }, select: { source: true, views: true } })
  await expect.poll(views, { timeout: 20_000 }).toEqual([{ source: 'POSTER', views: 2 }])

  await page.goto(`/tableau-de-bord/defis/${challenge.slug}/portee`)
  await expect(page.getByRole('group', { name: 'Par provenance' })).toContainText('Affiche ou QR code')
  await expectAccessible(page)
})

test('the pages of an organisation please axe, and the narrowest phone', async ({ page, signedIn }) => {
  test.slow()
  const { over, path } = await anAssociation(await signedIn())
  await db.challengeView.createMany({
    data: [1, 2, 3].map((n) => ({
      challengeId: over.id,
      day: new Date(Date.now() - n * DAY),
      source: 'SEARCH' as const,
      views: n,
    })),
  })
  for (const place of ['', '/bilan', '/portee']) {
    await page.goto(path + place)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})

test.describe('what is not theirs', () => {
  test.use({ expectedErrors: [/404/] })

  test('answers those who receive, and strangers, as if it did not exist', async ({ page, signedIn }) => {
    const { organization, over, path } = await anAssociation(await aUser())
    const receiver = await signedIn()
    await db.organizationMember.create({
      data: { organizationId: organization.id, userId: receiver.id, role: 'CHECK_IN' },
    })
    const reach = `/tableau-de-bord/defis/${over.slug}/portee`
    for (const address of [
      `${path}/bilan`,
      `${path}/portee`,
      `${path}/bilan.csv`,
      `${path}/portee.csv`,
      reach,
      `${reach}.csv`,
      '/tableau-de-bord/nulle-part/bilan',
    ])
      expect((await page.request.get(address)).status(), address).toBe(404)
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Bilan' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: /^Portée/ })).toHaveCount(0)
  })
})
