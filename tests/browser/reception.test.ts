import type { Page, Route } from '@playwright/test'
import { db } from '@/lib/db'
import { presenceCode } from '@/lib/participations/keys'
import { spokenCode } from '@/lib/participations/presence-rules'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, aUser } from '@/tests/support/factories'

// Whole mornings at the entrance, some of them looked at by axe in both themes.
test.describe.configure({ timeout: 60_000 })

const names = ['Anouk Ferrand', 'Basile Hamelin', 'Capucine Ogier']

/** A défi that began an hour ago, with three people expected; the second brings two friends. */
async function aDay(author: { id: string }) {
  const startsAt = new Date(Date.now() - 3_600_000)
  const challenge = await aChallenge({ authorId: author.id, slots: [{ startsAt, capacity: 20 }] })
  const slotId = challenge.slots[0]?.id ?? ''
  const people: { id: string; code: string }[] = []
  for (const [index, name] of names.entries()) {
    const user = await aUser({ name })
    const { id } = await db.participation.create({
      data: { slotId, userId: user.id, status: 'CONFIRMED', partySize: index === 1 ? 3 : 1 },
    })
    people.push({ id, code: presenceCode(id) })
  }
  const [anouk, basile, capucine] = people
  if (!anouk || !basile || !capucine) throw new Error('three people')
  return {
    slug: challenge.slug,
    slotId,
    path: `/tableau-de-bord/defis/${challenge.slug}/accueil`,
    anouk,
    basile,
    capucine,
  }
}

type Day = Awaited<ReturnType<typeof aDay>>

async function statuses({ slotId }: Day) {
  const rows = await db.participation.findMany({ where: { slotId }, orderBy: { user: { name: 'asc' } } })
  return rows.map(({ status }) => status)
}

const walkIns = ({ slotId }: Day) => db.walkIn.count({ where: { slotId } })

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const tap = (page: Page, name: string) => row(page, name).getByRole('button', { name }).first().click()

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('people are noted by a tap and by a typed code, a mistake is taken back, the rest did not come', async ({
      page,
      signedIn,
    }) => {
      const day = await aDay(await signedIn())
      await page.goto(`/tableau-de-bord/defis/${day.slug}`)
      await page.getByRole('link', { name: 'Accueillir sur place' }).click()

      await tap(page, 'Anouk Ferrand')
      await expect(page.getByText('Anouk Ferrand est là.')).toBeVisible()
      const { code } = day.basile
      await page
        .getByLabel('Code du participant')
        .fill(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `)
      await page.getByRole('button', { name: 'Noter', exact: true }).click()
      await expect(page.getByText('Basile Hamelin est là, avec 2 personnes.')).toBeVisible()
      await expect(page.getByText('4 / 5 sont là')).toBeVisible()

      await tap(page, 'Anouk Ferrand')
      await expect(page.getByText('Anouk Ferrand : plus rien de noté.')).toBeVisible()
      await page.getByRole('button', { name: 'sans inscription de plus' }).click()
      await expect(page.getByText('Une personne sans inscription de plus.')).toBeVisible()
      await page.getByRole('button', { name: 'sans inscription de plus' }).click()
      await expect.poll(() => walkIns(day)).toBe(2)
      await page.getByRole('button', { name: 'sans inscription de moins' }).click()
      await expect.poll(() => walkIns(day)).toBe(1)

      await page.getByText('Terminer').click()
      await page.getByRole('button', { name: 'Oui, noter 2 absences' }).click()
      await expect(page.getByText('2 absences notées.')).toBeVisible()
      await expect.poll(() => statuses(day)).toEqual(['NO_SHOW', 'ATTENDED', 'NO_SHOW'])
    })

    test('a code of nobody is told, and marks nobody', async ({ page, signedIn }) => {
      const day = await aDay(await signedIn())
      await page.goto(day.path)
      await page.getByLabel('Code du participant').fill('AAAA AAAA')
      await page.getByRole('button', { name: 'Noter', exact: true }).click()
      await expect(page.getByText('Ce code n’est pas dans la liste')).toBeVisible()
      expect(await statuses(day)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
    })

    test('the address of a QR code notes nothing by itself; its button does', async ({ page, signedIn }) => {
      const day = await aDay(await signedIn())
      await page.goto(`${day.path}?code=${day.capucine.code}`)
      expect(await statuses(day)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
      await page.getByRole('button', { name: 'Noter la présence de Capucine Ogier' }).click()
      await expect(page.getByText('Capucine Ogier est là.')).toBeVisible()
      await expect.poll(() => statuses(day)).toEqual(['CONFIRMED', 'CONFIRMED', 'ATTENDED'])
    })

    test('a person shows their code on the day, and answers to an absence', async ({ page, signedIn }) => {
      const day = await aDay(await aUser())
      const { userId } = await db.participation.findUniqueOrThrow({ where: { id: day.anouk.id } })
      await signedIn(await db.user.findUniqueOrThrow({ where: { id: userId } }))
      await page.goto(`/participations/${day.anouk.id}`)
      await expect(page.getByRole('img', { name: 'QR code de ma présence' })).toBeVisible()
      await expect(page.getByText(spokenCode(day.anouk.code))).toBeVisible()

      await db.participation.update({ where: { id: day.anouk.id }, data: { status: 'NO_SHOW' } })
      await page.reload()
      await page.getByLabel('Dis-le aux organisateurs').fill('J’étais côté pont.')
      await page.getByRole('button', { name: 'Contester mon absence' }).click()
      await expect(page.getByText('les organisateurs le lisent, eux seuls')).toBeVisible()
      expect(await db.participation.findUnique({ where: { id: day.anouk.id } })).toMatchObject({
        status: 'NO_SHOW',
        dispute: 'J’étais côté pont.',
      })
    })

    test('an absence that is contested is set right on the list of participants', async ({
      page,
      signedIn,
    }) => {
      const day = await aDay(await signedIn())
      await db.participation.update({
        where: { id: day.anouk.id },
        data: { status: 'NO_SHOW', dispute: 'J’étais côté pont.' },
      })
      await page.goto(`/tableau-de-bord/defis/${day.slug}`)
      await expect(page.getByText('« J’étais côté pont. »')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Marquer présent·e : Anouk Ferrand' }).click()
      await expect(page.getByText('J’étais côté pont.')).toBeHidden()
      expect(await statuses(day)).toEqual(['ATTENDED', 'CONFIRMED', 'CONFIRMED'])
    })
  })
}

test('somebody who does not receive here finds nothing', async ({ page, signedIn }) => {
  const day = await aDay(await aUser())
  await signedIn()
  const answer = await page.request.get(`${day.path}?code=${day.anouk.code}`)
  expect(answer.status()).toBe(404)
})

test('a QR code held before the camera is noted once', async ({ page, signedIn }) => {
  const day = await aDay(await signedIn())
  // Chromium has no detector on Linux, and this machine no camera.
  await page.addInitScript((code) => {
    const seen = [{ rawValue: `${location.origin}/tableau-de-bord/defis/x/accueil?code=${code}` }]
    Object.assign(window, {
      BarcodeDetector: class {
        static getSupportedFormats(): Promise<string[]> {
          return Promise.resolve(['qr_code'])
        }
        detect(): Promise<{ rawValue: string }[]> {
          return Promise.resolve(seen)
        }
      },
    })
    navigator.mediaDevices.getUserMedia = () =>
      Promise.resolve(document.createElement('canvas').captureStream())
    HTMLMediaElement.prototype.play = () => Promise.resolve()
  }, day.basile.code)
  await page.goto(day.path)
  await page.getByRole('button', { name: 'Scanner' }).click()
  await expect(page.getByText('Basile Hamelin est là, avec 2 personnes.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Fermer' }).click()
  await expect(page.locator('video')).toHaveCount(0)
  const events = () => db.participationEvent.count({ where: { participationId: day.basile.id } })
  await expect.poll(events).toBe(1)
})

test('the list is found by a part of a name, with or without accents', async ({ page, signedIn }) => {
  const day = await aDay(await signedIn())
  for (let more = 0; more < 6; more++) {
    const { id: userId } = await aUser({ name: `Éloïse ${more}` })
    await db.participation.create({ data: { slotId: day.slotId, userId, status: 'CONFIRMED' } })
  }
  await page.goto(day.path)
  await page.getByLabel('Chercher un nom').fill('eloise')
  await expect(row(page, 'Anouk Ferrand')).toHaveCount(0)
  await expect(row(page, 'Éloïse')).not.toHaveCount(0)
})

test.describe('without network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|accueil .net::ERR_FAILED/] })

  test('gestures are kept, the page opens again, and all of it arrives once', async ({
    page,
    context,
    signedIn,
  }) => {
    const day = await aDay(await signedIn())
    // A page that opens anew may send before Chromium has told it that there is no network: that fails too, in the page
    // itself, since what passes by a service worker passes by Playwright's routes.
    await page.addInitScript(() => {
      const send = window.fetch
      window.fetch = (input, init) =>
        localStorage.getItem('without-network') && init?.method === 'POST'
          ? Promise.reject(new TypeError('Failed to fetch'))
          : send(input, init)
    })
    await page.goto(day.path)
    await keptForLater(page, day.path)
    await tap(page, 'Anouk Ferrand')
    await expect.poll(() => statuses(day)).toEqual(['ATTENDED', 'CONFIRMED', 'CONFIRMED'])

    await context.setOffline(true)
    await page.evaluate(() => localStorage.setItem('without-network', 'yes'))
    await tap(page, 'Basile Hamelin')
    await row(page, 'Capucine Ogier').getByRole('button', { name: 'Absent·e' }).click()
    await page.getByRole('button', { name: 'sans inscription de plus' }).click()
    await expect(page.getByText('Hors connexion : 3 gestes gardés, ils partiront tout seuls.')).toBeVisible()
    await expectAccessible(page)

    await page.reload()
    await expect(page.getByText('3 gestes gardés')).toBeVisible()
    await expect(page.getByText('4 / 5 sont là')).toBeVisible()
    // The organiser's own camera app opens the address of a participant's QR code.
    await page.goto(`${day.path}?code=${day.capucine.code}`)
    await page.getByRole('button', { name: 'Noter la présence de Capucine Ogier' }).click()
    await expect(page.getByText('5 / 5 sont là')).toBeVisible()
    expect(await statuses(day)).toEqual(['ATTENDED', 'CONFIRMED', 'CONFIRMED'])

    await page.evaluate(() => localStorage.removeItem('without-network'))
    await context.setOffline(false)
    await expect(page.getByText('gestes gardés')).toBeHidden()
    expect(await statuses(day)).toEqual(['ATTENDED', 'ATTENDED', 'ATTENDED'])
    expect(await walkIns(day)).toBe(1)
    const events = await db.participationEvent.count({ where: { participationId: day.basile.id } })
    expect(events).toBe(1)
  })

  test('an answer that is lost changes nothing: sent again, each gesture counts once', async ({
    page,
    signedIn,
  }) => {
    const day = await aDay(await signedIn())
    await page.goto(day.path)
    const lose = async (route: Route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    }
    await page.route('**/presences', lose, { times: 1 })
    await page.getByRole('button', { name: 'sans inscription de plus' }).click()
    await expect(page.getByText('1 geste gardé')).toBeVisible()
    expect(await walkIns(day)).toBe(1)
    await tap(page, 'Anouk Ferrand')
    await expect(page.getByText('1 / 5 est là')).toBeVisible()
    await expect(page.getByText(/gestes? gardés?/)).toBeHidden()
    expect(await walkIns(day)).toBe(1)
    expect(await db.participationEvent.count({ where: { participationId: day.anouk.id } })).toBe(1)
  })

  test('who signs out leaves no list on the device', async ({ page, context, signedIn }) => {
    const day = await aDay(await signedIn())
    await page.goto(day.path)
    await keptForLater(page, day.path)
    await page.goto('/mon-compte')
    await page.getByRole('button', { name: 'Me déconnecter ici' }).click()
    await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await context.setOffline(true)
    await expect(page.goto(day.path)).rejects.toThrow('ERR_FAILED')
  })
})

test.describe('with the session gone', () => {
  test.use({ expectedErrors: [/401/] })

  test('gestures stay until the same person signs in again', async ({ page, context, signedIn }) => {
    const person = await signedIn()
    const day = await aDay(person)
    await page.goto(day.path)
    await context.clearCookies()
    await tap(page, 'Anouk Ferrand')
    await expect(page.getByText('Ta session est finie')).toBeVisible()
    await expect(page.getByText('1 geste gardé')).toBeVisible()

    // Another account on the same device neither shows nor sends them.
    await signedIn()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(page.getByText('avec un autre compte')).toBeVisible()
    expect(await statuses(day)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])

    await signedIn(person)
    await page.goto(day.path)
    await expect.poll(() => statuses(day)).toEqual(['ATTENDED', 'CONFIRMED', 'CONFIRMED'])
  })
})

/** Once the page and its files are in the cache: the worker has had the time that a real organiser has. */
async function keptForLater(page: Page, path: string) {
  await page.waitForFunction(async (kept) => Boolean(await caches.match(kept, { ignoreVary: true })), path)
  await page.waitForFunction(async () => {
    const scripts = [...document.querySelectorAll('script[src]')].map(
      (script) => script.getAttribute('src') ?? '',
    )
    const kept = await Promise.all(scripts.map((script) => caches.match(script, { ignoreVary: true })))
    return kept.every(Boolean)
  })
}
