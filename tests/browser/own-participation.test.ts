import { db } from '@/lib/db'
import { preferencesToken } from '@/lib/mail/preferences'
import { participationKey } from '@/lib/participations/keys'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, aUser } from '@/tests/support/factories'
import { linkInMail } from '@/tests/support/mailbox'
import { signIn } from '@/tests/support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    // axe looks at these pages in both themes, which takes longer than the gestures.
    test.slow()

    test('a freed place is offered by mail, and taken from there without signing in', async ({
      page,
      context,
      baseURL,
    }) => {
      const { slots, slug, title } = await aChallenge({ slots: [{ capacity: 1 }] })
      const slotId = slots[0]?.id ?? ''
      const [holder, waiting] = [await aUser(), await aUser()]
      await db.participation.create({ data: { slotId, userId: holder.id, status: 'CONFIRMED' } })
      await db.participation.create({ data: { slotId, userId: waiting.id, status: 'WAITLISTED' } })

      const cookie = await signIn(holder, baseURL)
      await context.addCookies([{ ...cookie, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
      await page.goto(`/defis/${slug}`)
      await page.getByRole('button', { name: 'Me désister' }).click()
      await expect(page.getByText('ta place est libérée')).toBeVisible()
      await context.clearCookies()

      await page.goto(await linkInMail(waiting.email, /http\S+cle=\S+/, /^Une place t’est proposée/))
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(page.getByText('Une place t’est proposée, jusqu’à demain')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Prendre la place' }).click()
      await expect(page.getByText('Tu y vas !').first()).toBeVisible()
      expect(await db.slot.findUnique({ where: { id: slotId } })).toMatchObject({ takenPlaces: 1 })

      await page.getByRole('button', { name: 'Me rappeler aussi deux heures avant' }).click()
      await expect(page.getByRole('button', { name: 'Plus de rappel deux heures avant' })).toBeVisible()
      await page.getByLabel('Un mot pour l’organisateur').fill('Je travaille ce jour-là.')
      await page.getByRole('button', { name: 'Me désister' }).click()
      await expect(page.getByText('Tu t’es désisté·e').first()).toBeVisible()
      const { events } = await db.participation.findFirstOrThrow({
        where: { slotId, userId: waiting.id },
        include: { events: { orderBy: { id: 'desc' }, take: 1 } },
      })
      expect(events[0]).toMatchObject({ to: 'WITHDRAWN', reason: 'Je travaille ce jour-là.' })
    })

    test('somebody who came says how it was, and reads it on the page of the défi', async ({ page }) => {
      const { slots, slug } = await aChallenge()
      const person = await aUser()
      const { id } = await db.participation.create({
        data: { slotId: slots[0]?.id ?? '', userId: person.id, status: 'ATTENDED' },
      })
      await page.goto(`/participations/${id}?cle=${participationKey(id)}`)
      await page.getByLabel('Comment c’était ?').fill('Court.')
      await page.getByRole('button', { name: 'Publier' }).click()
      await expect(page.getByText('Raconte en dix à mille caractères').first()).toBeVisible()
      await page.getByLabel('Comment c’était ?').fill('Une belle équipe, et du café chaud.')
      await page.getByRole('button', { name: 'Publier' }).click()
      await expect(page.getByRole('button', { name: 'Retirer mon témoignage' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.goto(`/defis/${slug}`)
      await expect(page.getByText('Une belle équipe, et du café chaud.')).toBeVisible()
      await expect(page.getByText(person.pseudonym).first()).toBeVisible()
    })

    test('mails are chosen from any of them, and one kind is left in two clicks', async ({ page }) => {
      const person = await aUser()
      const token = preferencesToken(person.id)
      await page.goto(`/desinscription/${token}/rappels`)
      await expect(page).toHaveURL(/mes-courriers/)
      expect(await db.mutedMail.count({ where: { userId: person.id } })).toBe(0)
      await page.getByRole('button', { name: 'Ne plus les recevoir' }).click()
      await expect(page.getByText('plus de courrier de la sorte').first()).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.goto(`/mes-courriers/${token}`)
      await expect(page.getByLabel('Les rappels')).not.toBeChecked()
      await page.getByLabel('Les rappels').check()
      await page.getByLabel('Les remerciements').uncheck()
      await page.getByRole('button', { name: 'Enregistrer mon choix' }).click()
      await expect(page.getByText('C’est noté.')).toBeVisible()
      await expect(page.getByLabel('Les remerciements')).not.toBeChecked()
      expect(await db.mutedMail.findMany({ where: { userId: person.id } })).toMatchObject([
        { kind: 'THANKS' },
      ])
    })
  })
}

test.describe('to somebody else', () => {
  test.use({ expectedErrors: [/404/] })

  test('a participation is not there', async ({ page, signedIn }) => {
    const { slots } = await aChallenge()
    const person = await aUser()
    const { id } = await db.participation.create({
      data: { slotId: slots[0]?.id ?? '', userId: person.id, status: 'CONFIRMED' },
    })
    expect((await page.goto(`/participations/${id}`))?.status()).toBe(404)
    await signedIn()
    expect((await page.goto(`/participations/${id}`))?.status()).toBe(404)
    expect((await page.goto(`/participations/${id}?cle=non`))?.status()).toBe(404)
  })
})
