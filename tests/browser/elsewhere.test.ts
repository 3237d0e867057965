import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, unique } from '@/tests/support/factories'

// What other sites show of ours, and what we show of theirs.
test.describe.configure({ timeout: 60_000 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('from the page of a défi to the card that another site can show', async ({ page, baseURL }) => {
      const { title, slug } = await aChallenge({ title: `Ensemble ${unique()}`, slots: [{ capacity: 2 }] })
      await page.goto(`/defis/${slug}`)
      const discovery = page.locator('link[type="application/json+oembed"]')
      const href = (await discovery.getAttribute('href')) ?? ''
      const described = await page.request.get(href)
      expect(await described.json()).toMatchObject({ type: 'rich', title })

      await page.getByText('Partager', { exact: true }).click()
      await page.getByRole('link', { name: 'Montrer sur ton site' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Montrer sur ton site')
      await expect(page.getByLabel('Le code à coller')).toHaveValue(
        new RegExp(`src="${baseURL}/embed/defis/${slug}"`),
      )
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByRole('link', { name: 'Voir ce que ça donne' }).click()
      await expect(page.getByText('plus que 2 places')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Je relève le défi' })).toHaveAttribute(
        'href',
        `${baseURL}/defis/${slug}?de=integration`,
      )
      if (javaScriptEnabled) await expectAccessible(page)
    })

    test('an author reads whether the national directory would take it, and what to do', async ({
      page,
      signedIn,
    }) => {
      const owner = await aUser()
      const organization = await anOrganization({ owner })
      const { slug } = await aChallenge({ organizationId: organization.id, authorId: owner.id })
      await signedIn(owner)
      await page.goto(`/defis/${slug}/modifier`)
      const check = page.locator('details', { hasText: 'acceptée par JeVeuxAider' })
      await check.locator('summary').click()
      await expect(check).toContainText('Raconte encore un peu')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByLabel(/^Description/).fill('On se retrouve, on trie, on répare, on chante. '.repeat(8))
      if (!javaScriptEnabled) {
        await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
        await page.locator('details', { hasText: 'acceptée par JeVeuxAider' }).locator('summary').click()
      }
      await expect(page.locator('details', { hasText: 'acceptée par JeVeuxAider' })).not.toContainText(
        'Raconte encore un peu',
      )

      await page.goto(`/tableau-de-bord/defis/${slug}`)
      const published = page.locator('details', { hasText: 'Ce défi part-il vers JeVeuxAider' })
      await expect(published.locator('summary')).toContainText('Pas encore.')
      await published.locator('summary').click()
      await expect(published).toContainText('Raconte encore un peu')
      if (javaScriptEnabled) await expectAccessible(page)
    })
  })
}

test('a town shows what partners offer there, under their name and at their address', async ({ page }) => {
  await page.goto('/villes/nantes')
  const section = page.getByRole('region', { name: 'Chez nos partenaires' })
  const mission = section
    .getByRole('listitem')
    .filter({ hasText: 'Trier des pommes pour l’épicerie solidaire' })
  await expect(mission).toContainText('À relever chez Le Panier des Possibles')
  await expect(mission.getByRole('link')).toHaveAttribute('href', /^https:\/\/example\.org\//)
  await expectAccessible(page)
})
