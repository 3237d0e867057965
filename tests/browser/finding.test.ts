import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, unique } from '@/tests/support/factories'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a visitor finds a défi by its words and understands it', async ({ page }) => {
      const word = `zostere${unique()}`
      const organization = await anOrganization()
      await aChallenge({
        title: `Compter les herbiers de ${word}`,
        organizationId: organization.id,
        description: 'On compte ensemble.\n\n- avec des bottes\n- sans se presser',
        whatToBring: 'Des bottes',
        accessInfo: 'Tram 1, arrêt Gare maritime.',
        slots: [{ capacity: 3 }],
      })

      await page.goto('/')
      await page.getByLabel('Que veux-tu faire, et où').fill(word.slice(0, -2))
      await page.getByRole('button', { name: 'Trouver un défi' }).click()
      await expect(page).toHaveURL(/\/defis\?q=zost/)
      await expect(page.getByRole('heading', { name: '1 défi ouvert' })).toBeVisible()

      await page.getByRole('link', { name: `Compter les herbiers de ${word}` }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Compter les herbiers de ${word}`)
      const main = page.getByRole('main')
      await expect(main.getByText('2 h, et rien de plus')).toBeVisible()
      await expect(main.getByText('Cale de Crucy, Nantes (44)')).toBeVisible()
      await expect(main.getByRole('heading', { name: 'Plus que 3 places' })).toBeVisible()
      await expect(main.getByRole('listitem').filter({ hasText: 'sans se presser' })).toBeVisible()
      await expect(main.getByText('Organisation vérifiée')).toBeVisible()
      await expect(main.getByRole('link', { name: organization.name })).toBeVisible()
      await expect(main.getByText('Tu te désistes en un geste').first()).toBeVisible()
    })

    test('filters are links and a form, and can be taken off one by one', async ({ page }) => {
      const word = unique()
      await aChallenge({ title: `Ouvrir le jardin ${word}`, cause: 'ANIMALS' })
      await page.goto(`/defis?q=${word}&format=sur-place&date=nimporte&departement=zz`)
      await expect(page.getByRole('heading', { name: '1 défi ouvert' })).toBeVisible()
      await page.getByRole('link', { name: 'Retirer Sur place' }).click()
      await expect(page).toHaveURL(new RegExp(`/defis\\?q=${word}#resultats$`))

      const causes = page.getByRole('navigation', { name: 'Filtrer par cause' })
      await causes.getByRole('link', { name: 'Santé' }).click()
      await expect(page.getByRole('heading', { name: 'Aucun défi trouvé' })).toBeVisible()
      await page.getByRole('link', { name: 'Voir tous les défis' }).click()
      await expect(page).toHaveURL(/\/defis#resultats$/)
    })
  })
}

test('a défi that hides its place does not tell it, and a cancelled one says why', async ({ page }) => {
  const hidden = await aChallenge({ placeHidden: true })
  await page.goto(`/defis/${hidden.slug}`)
  await expect(page.getByText('l’adresse exacte est donnée').first()).toBeVisible()
  expect(await page.content()).not.toContain('Crucy')

  const cancelled = await aChallenge({ status: 'CANCELLED', statusReason: 'La tempête nous en empêche.' })
  await page.goto(`/defis/${cancelled.slug}`)
  await expect(page.getByText('La tempête nous en empêche.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Je relève le défi' })).toHaveCount(0)
})

test('text of a défi cannot leave the data for search engines', async ({ page }) => {
  const { slug } = await aChallenge({ title: 'Sortir </script><script>window.name="x"</script> !' })
  await page.goto(`/defis/${slug}`)
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(texts.join()).not.toContain('<')
  expect(texts.map((text): unknown => JSON.parse(text))).toContainEqual(
    expect.objectContaining({ '@type': 'Event', name: expect.stringContaining('</script>') }),
  )
  expect(await page.evaluate(() => window.name)).toBe('')
})

test.describe('an address without a défi', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/404/] })

  test('is a real 404 that offers a search, without JavaScript too', async ({ page }) => {
    const unseen = await aChallenge({ status: 'PENDING_REVIEW' })
    for (const path of ['/defis/personne', `/defis/${unseen.slug}`, '/organisations/personne', '/d/zzzzz9']) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il n’y a rien à cette adresse')
      await expect(page.getByRole('search')).toBeVisible()
    }
  })
})

const pages = [
  '/',
  '/defis',
  '/defis?q=introuvable-vraiment&cause=sante&date=week-end&places=1',
  '/defis?lieu=Nantes&rayon=50&tri=distance',
  '/defis?vue=carte',
  '/organisations',
  '/a-propos',
  '/mentions-legales',
  '/conditions',
  '/confidentialite',
  '/accessibilite',
]

for (const path of pages) {
  test(`${path} is accessible in both themes, whole without streaming, and fits 320 px`, async ({ page }) => {
    test.slow()
    await aChallenge()
    const response = await page.goto(path)
    expect(await response?.text()).not.toContain('hidden id="S:')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible(page)
    await expectFits(page)
  })
}

test('the pages of a défi and of an organisation are accessible in both themes and fit 320 px', async ({
  page,
}) => {
  test.slow()
  const organization = await anOrganization()
  const { slug } = await aChallenge({ organizationId: organization.id, slots: [{}, {}] })
  for (const path of [`/defis/${slug}`, `/organisations/${organization.slug}`]) {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(path)
    await expectAccessible(page)
    await expectFits(page)
  }
})

/** Nothing is wider than a small phone, with text at its size and twice as large. */
async function expectFits(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const size of ['100%', '200%']) {
    const tooWide = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    }, size)
    expect(tooWide, `${page.url()} at ${size}`).toBeLessThanOrEqual(0)
  }
}

for (const path of ['/', '/defis', '/organisations', 'a défi']) {
  test(`${path} sends at most 150 KB of compressed JavaScript`, async ({ page }) => {
    const { slug } = await aChallenge()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(path.startsWith('/') ? path : `/defis/${slug}`, { waitUntil: 'networkidle' })
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(10_000)
    expect(total).toBeLessThanOrEqual(150_000)
  })
}
