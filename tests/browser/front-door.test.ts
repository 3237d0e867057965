import { randomInt } from 'node:crypto'
import { aChallenge, anOrganization } from '@/tests/support/factories'
import { askedAddresses, tryQueries } from '@/tests/load/queries'
import { expect, test } from '../support/browser'

// Pages without an account come from the cache with hashes, others pass with a nonce; both must run in a browser.
const cached = ['/', '/defis', '/organisations', '/a-propos']

for (const path of cached) {
  test(`${path} comes from the cache and its scripts run`, async ({ page }) => {
    const response = await page.goto(path)
    const policy = response?.headers()['content-security-policy']
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]+=*')+;/)
    expect(policy).not.toContain('nonce')
    expect(await response?.text()).not.toContain('nonce=')
    await expect.poll(() => page.evaluate(isHydrated)).toBe(true)
  })
}

test('a page for somebody signed in has a nonce of its own, and its scripts run', async ({
  page,
  signedIn,
}) => {
  const person = await signedIn()
  const response = await page.goto('/mon-compte')
  expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w-]{22}';/)
  expect(response?.headers()['cache-control']).toContain('private')
  await expect.poll(() => page.evaluate(isHydrated)).toBe(true)
  await page.goto('/defis')
  await expect(page.getByRole('link', { name: 'Se connecter' })).toHaveCount(0)

  await page.context().clearCookies()
  const anonymous = await page.goto('/defis')
  expect(await anonymous?.text()).not.toContain(person.pseudonym)
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeAttached()
})

test('a nonce that a visitor sends is not believed', async ({ request }) => {
  const headers = { 'content-security-policy': "script-src 'nonce-forged'", 'x-nonce': 'forged' }
  for (const path of ['/connexion', '/defis', '/introuvable']) {
    const response = await request.get(path, { headers })
    expect(await response.text()).not.toContain('forged')
  }
})

// `npm run prove -- queries` asks 10,000.
test('no query string is answered by an error of the site', async ({ request }) => {
  const organization = await anOrganization()
  const { slug } = await aChallenge({ organizationId: organization.id })
  const ask = async (address: string) => (await request.get(address, { maxRedirects: 0 })).status()
  const addresses = askedAddresses(slug, organization.slug)
  const { faults } = await tryQueries({ addresses, ask, runs: 200, seed: randomInt(2 ** 31) })
  expect(faults).toEqual([])
})

test.describe('a script that somebody managed to inject', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  for (const path of ['/defis', '/connexion']) {
    test(`does not run on ${path}`, async ({ page }) => {
      await page.route(path, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(
          '<body',
          '<script>window.name = "stolen"</script><body onload="window.name = \'stolen\'"',
        )
        await route.fulfill({ response, body })
      })
      await page.goto(path)
      await expect.poll(() => page.evaluate(isHydrated)).toBe(true)
      expect(await page.evaluate(() => window.name)).toBe('')
    })
  }
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/40[04]/] })

  for (const [path, status] of [
    ['/introuvable', 404],
    ['/defis/introuvable', 404],
    ['/%00', 400],
    ['/%ff', 400],
  ] as const) {
    test(`${path} answers ${status} with the way to the défis`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(status)
      expect(response?.headers()).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
      const way = page.getByRole('main').locator('a[href^="/defis"], form[action="/defis"]')
      await expect(way.first()).toBeVisible()
    })
  }
})

test('the site says that it lives and is ready', async ({ request }) => {
  for (const path of ['/livez', '/readyz']) {
    const response = await request.get(path)
    expect(response.status()).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok' })
  }
})

// React leaves its mark on the document once its scripts have taken over.
function isHydrated(): boolean {
  return Object.keys(document).some((key) => key.startsWith('__react'))
}
