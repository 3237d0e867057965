import type { BrowserContext } from '@playwright/test'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, unique } from '@/tests/support/factories'

// Nobody has this host (scripts/lib/test-site.mjs): a test answers for it, or leaves it silent.
const tiles = 'https://tuiles.test/**'
const style = {
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#e8e4da' } }],
}

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  },
})

test.describe('the map with streets', () => {
  test.use({ expectedErrors: [/left the site: https:\/\/tuiles\.test\/style\.json/] })

  test('shows the same results, at the press of a button and by the keyboard', async ({ page, context }) => {
    const asked = await answerFor(context)
    const word = `guepier${unique()}`
    const { slug } = await aChallenge({ title: `Compter le ${word}` })
    await page.goto(`/defis?q=${word}&vue=carte`)
    await expect(page.getByRole('button', { name: 'Voir la carte détaillée' })).toBeVisible()
    expect(asked()).toBe(0)
    await page.getByRole('button', { name: 'Voir la carte détaillée' }).click()
    await expect(page.getByText('1 défi dans ce cadre.')).toBeVisible()
    expect(asked()).toBe(1)

    const marker = page.getByRole('button', { name: `Compter le ${word}, Nantes (44)` })
    await marker.focus()
    await page.keyboard.press('Enter')
    const link = page.getByRole('region', { name: 'Carte détaillée' }).getByRole('link', { name: word })
    await expect(link).toBeVisible()
    await link.press('Escape')
    await expect(link).toBeHidden()
    await expect(marker).toBeFocused()
    await marker.click()
    await link.click()
    await expect(page).toHaveURL(`/defis/${slug}`)
  })
})

test.describe('without network for the tiles', () => {
  test.use({ expectedErrors: [/tuiles\.test|Failed to load resource/] })

  test('the map says so, and the drawn one stays', async ({ page, context }) => {
    await context.route(tiles, (route) => route.abort())
    await page.goto('/defis?vue=carte')
    await page.getByRole('button', { name: 'Voir la carte détaillée' }).click()
    await expect(page.getByText('La carte détaillée ne répond pas')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Paris \(75\)/ })).toBeVisible()
  })
})

test('the list carries nothing of the map', async ({ page }) => {
  const policies: (string | undefined)[] = []
  for (const path of ['/defis', '/defis?vue=carte'])
    policies.push((await page.goto(path))?.headers()['content-security-policy'])
  expect(policies[0]).not.toContain('tuiles.test')
  expect(policies[1]).toContain("connect-src 'self' https://tuiles.test;")
})

async function answerFor(context: BrowserContext): Promise<() => number> {
  let asked = 0
  await context.route(tiles, (route) => {
    asked += 1
    return route.fulfill({ json: style, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  return () => asked
}
