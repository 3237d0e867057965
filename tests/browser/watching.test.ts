import { expect, test } from '../support/browser'

test('the home page loads without an error, from here alone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a person who signed in is known on the next page', async ({ page, signedIn }) => {
  await signedIn()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Se connecter' })).toHaveCount(0)
})

test.describe('what the watch is for', () => {
  test.fail('an error in the console fails the test', async ({ page }) => {
    await page.goto('/')
    await page.evaluate(() => console.error('broken'))
  })

  test.fail('an error of the page fails the test', async ({ page }) => {
    await page.goto('/')
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('broken'))))
    await thrown
  })

  test.fail('a request that leaves the site fails the test', async ({ page }) => {
    await page.goto('/')
    await page.evaluate(() => new Image().setAttribute('src', 'http://localhost:9/elsewhere.png'))
  })
})
