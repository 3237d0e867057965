import { request } from '@playwright/test'
import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, aUser } from '@/tests/support/factories'

test.describe.configure({ timeout: 60_000 })

async function aParticipation(userId: string) {
  const { slots } = await aChallenge()
  return db.participation.create({ data: { slotId: slots[0]?.id ?? '', userId, status: 'CONFIRMED' } })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a private calendar is made, given another address, and closed', async ({ page, signedIn }) => {
      const person = await signedIn()
      const { id } = await aParticipation(person.id)
      await page.goto('/mon-compte')
      const section = page.getByRole('region', { name: 'Mon agenda' })
      await section.getByRole('button', { name: 'Créer mon agenda' }).click()
      await expect(section.getByText('Ton agenda est prêt')).toBeVisible()
      const field = section.getByLabel('L’adresse de ton agenda')
      const address = await field.inputValue()
      await expect(section.getByRole('link', { name: 'M’abonner' })).toHaveAttribute(
        'href',
        address.replace('http:', 'webcal:'),
      )
      if (javaScriptEnabled) await expectAccessible(page)

      // As a calendar program asks: from elsewhere, without a session.
      const elsewhere = await request.newContext()
      const answer = await elsewhere.get(address)
      expect(answer.status()).toBe(200)
      expect(answer.headers()).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-cache',
      })
      expect(await answer.text()).toContain(`UID:${id}@localhost`)
      const tag = answer.headers().etag ?? ''
      expect((await elsewhere.get(address, { headers: { 'If-None-Match': tag } })).status()).toBe(304)

      await section.getByRole('button', { name: 'Renouveler l’adresse' }).click()
      await expect(section.getByText('l’ancienne ne répond plus')).toBeVisible()
      await expect(field).not.toHaveValue(address)
      const renewed = await field.inputValue()
      const gone = await elsewhere.get(address)
      expect([gone.status(), gone.headers()['cache-control']]).toEqual([404, 'private, no-cache'])
      expect((await elsewhere.get(renewed)).status()).toBe(200)

      await section.getByRole('button', { name: 'Couper l’accès' }).click()
      await expect(section.getByRole('button', { name: 'Créer mon agenda' })).toBeVisible()
      expect((await elsewhere.get(renewed)).status()).toBe(404)
      await elsewhere.dispose()
    })
  })
}

test('a participation’s file is for its owner alone', async ({ page, signedIn }) => {
  const person = await signedIn()
  const [mine, theirs] = [await aParticipation(person.id), await aParticipation((await aUser()).id)]
  const file = (id: string) => page.request.get(`/participations/${id}/agenda.ics`)
  const opened = await file(mine.id)
  expect(opened.status()).toBe(200)
  expect(opened.headers()).toMatchObject({
    'content-disposition': 'attachment; filename="defi.ics"',
    'cache-control': 'private, no-store',
  })
  expect(await opened.text()).toContain(`UID:${mine.id}@localhost`)
  for (const id of [theirs.id, `${mine.id}x`]) expect((await file(id)).status(), id).toBe(404)
  const wrongKey = await page.request.get(`/participations/${theirs.id}/agenda.ics?cle=x`)
  expect(wrongKey.status()).toBe(404)

  await page.context().clearCookies()
  expect((await file(mine.id)).status()).toBe(404)
})
