import { request } from '@playwright/test'
import sharp from 'sharp'
import { openApiDocument, operations } from '@/lib/federation/openapi'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization } from '@/tests/support/factories'

test.describe.configure({ timeout: 60_000 })

for (const page of ['defis', 'organisations', ''])
  test(`whoever shares ${page ? `a page of ${page}` : 'the site'} shows its image with it`, async ({
    page: tab,
    baseURL,
  }) => {
    const { id, slug: organization } = await anOrganization()
    const { slug } = await aChallenge({ organizationId: id, title: 'Peindre l’école & la cour' })
    const path = page === 'defis' ? `/defis/${slug}` : page ? `/organisations/${organization}` : '/'
    await tab.goto(path)
    const said = (name: string) => tab.locator(`meta[property="og:${name}"]`).getAttribute('content')
    const address = (await said('image')) ?? ''
    expect(address).toMatch(new RegExp(`^${baseURL}/partage/.*\\.png\\?v=[\\w-]{16}$`))
    expect([await said('image:width'), await said('image:height')]).toEqual(['1200', '630'])
    expect(await said('title')).toBeTruthy()
    expect(await said('site_name')).toBe('Diffuz')
    if (page === 'defis') expect(await said('image:alt')).toContain('Peindre l’école & la cour')
    await expect(tab.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    await expect(tab.locator('meta[name="twitter:image"]')).toHaveAttribute('content', address)

    const network = await request.newContext()
    const answer = await network.get(address)
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 1200, height: 630 })
    await network.dispose()
  })

test('a program of elsewhere reads the API, and is told in its own format what it may not do', async ({
  baseURL,
}) => {
  const { slug } = await aChallenge()
  const program = await request.newContext({ extraHTTPHeaders: { Origin: 'https://ailleurs.example' } })
  const answer = await program.get(`${baseURL}/api/v1/defis/${slug}`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=60',
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const tag = answer.headers().etag ?? ''
  const again = await program.get(`${baseURL}/api/v1/defis/${slug}`, { headers: { 'If-None-Match': tag } })
  expect(again.status()).toBe(304)
  const missing = await program.get(`${baseURL}/api/v1/defis/inconnu`)
  expect([missing.status(), missing.headers()['content-type']]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
  const unreadable = await program.get(`${baseURL}/api/v1/defis?format=lune`)
  expect((await unreadable.json()).detail).toContain('sur-place, a-distance, chez-soi')
  await program.dispose()
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('from the foot of a page to what programs may ask, with every parameter and a real answer', async ({
      page,
    }) => {
      await aChallenge()
      await page.goto('/a-propos')
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: 'Pour les sites et les programmes' })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Montre les défis ailleurs')
      for (const { id, summary, parameters } of operations) {
        const section = page.locator(`section[aria-labelledby="${id}"]`)
        await expect(section.getByRole('heading', { name: summary })).toBeVisible()
        await expect(section.locator('dt')).toHaveText(parameters.map(({ name }) => name))
        await expect(section.getByRole('region')).toContainText('"slug"')
      }
      for (const name of Object.keys(openApiDocument().components.schemas))
        await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      )
    })
  })
