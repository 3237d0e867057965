import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, unique } from '@/tests/support/factories'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a cause leads to a département, a town and a défi, and each says where one is', async ({
      page,
      signedIn,
    }) => {
      // Whoever has a session sees what is new at once; the kept pages of all others may be of before.
      await signedIn()
      const title = `Border la Sèvre ${unique()}`
      await aChallenge({ title, cause: 'EMERGENCY', slots: [{ startsAt: new Date(Date.now() + 3_600_000) }] })

      await page.goto('/')
      await page.getByRole('main').getByRole('link', { name: 'Toutes les causes' }).click()
      await page.getByRole('main').getByRole('link', { name: 'Urgence et secours' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agir pour l’urgence et les secours')
      await expect(page.getByText('Jouer la victime dans un exercice')).toBeVisible()

      await page.goto('/causes/urgence-secours/44')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/en Loire-Atlantique$/)
      await expect(page.getByRole('link', { name: title })).toBeVisible()
      const here = page.getByRole('navigation', { name: 'Fil d’Ariane' })
      await expect(here.getByRole('link', { name: 'Urgence et secours' })).toBeVisible()

      await page.getByRole('link', { name: 'Toutes les causes en Loire-Atlantique' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relève un défi en Loire-Atlantique')
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Nantes/ })
        .click()
      await expect(page).toHaveURL(/\/villes\/nantes$/)
      await page.getByRole('link', { name: title }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await page.getByRole('main').getByRole('link', { name: 'Nantes (44)' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relève un défi à Nantes')
    })

    test('a village without anything leads on, and stays out of search engines', async ({ page }) => {
      await page.goto('/villes/rochefourchat')
      await expect(page.getByRole('heading', { name: 'Rien d’ouvert à Rochefourchat' })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: 'Lancer un défi' })).toBeVisible()
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    })
  })
}

test.describe('an area that does not exist', () => {
  test.use({ expectedErrors: [/404/] })

  test('is a real 404', async ({ page }) => {
    for (const path of ['/causes/personne', '/causes/sante/988', '/departements/99', '/villes/personne']) {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
    }
  })
})

test('for who wants less motion, the other theme is there at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/causes')
  const changed = page.evaluate(async () => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const frame = () => new Promise(requestAnimationFrame)
    while (!dark.matches) await frame()
    await frame()
    return { moving: document.getAnimations().length, color: getComputedStyle(document.body).color }
  })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const { moving, color } = await changed
  expect(moving).toBe(0)
  await expect(page.locator('body')).toHaveCSS('color', color)
})

test('the pages of areas are accessible in both themes, and nothing of them moves or is too wide', async ({
  page,
}) => {
  test.slow()
  await aChallenge()
  const paths = [
    '/causes',
    '/causes/environnement',
    '/departements',
    '/departements/44',
    '/villes/rochefourchat',
  ]
  for (const path of paths) {
    await page.setViewportSize({ width: 390, height: 844 })
    const response = await page.goto(path)
    expect(await response?.text()).not.toContain('hidden id="S:')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const tooWide = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    })
    expect({ path, tooWide: tooWide > 0 }).toEqual({ path, tooWide: false })
  }
})

test('every address of the sitemap answers, is its own canonical one and may be listed', async ({
  request,
  baseURL,
}, { project }) => {
  test.skip(project.name === 'phone', 'It has no width.')
  test.slow()
  const read = async (address: string) => (await request.get(address)).text()
  const places = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => place)
  expect(await read('/robots.txt')).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const addresses: string[] = []
  for (const file of places(await read('/sitemap.xml'))) addresses.push(...places(await read(file)))
  expect(addresses.length).toBeGreaterThan(300)
  // Other tests change their own défis meanwhile; those of the demonstration and all other pages stand still.
  const wrong: string[] = []
  for (const address of addresses.filter(
    (one) => !one.includes('au-bord-de-l-eau') && !one.includes('les-rives'),
  )) {
    const answer = await request.get(address)
    const html = await answer.text()
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
    if (
      answer.status() !== 200 ||
      new URL(canonical ?? '', address).href !== new URL(address).href ||
      /<meta name="robots" content="[^"]*noindex/.test(html)
    )
      wrong.push(`${address} ${answer.status()} ${canonical}`)
  }
  expect(wrong).toEqual([])
})
