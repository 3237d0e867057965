import { type BrowserContext, expect, test as base } from '@playwright/test'
import { aUser } from './factories'
import { signIn } from './sign-in'

type Person = Awaited<ReturnType<typeof aUser>>

/**
 * Playwright's test for our pages. A console error, an error of the page, a failed request or one that leaves
 * the site fails the test. Where an answer is meant to be refused (a 404), `test.use({ expectedErrors: [/404/] })`.
 */
export const test = base.extend<{
  expectedErrors: RegExp[]
  signedIn: (person?: Person) => Promise<Person>
  watched: void
}>({
  expectedErrors: [[], { option: true }],

  signedIn: async ({ context, baseURL }, use) => {
    await use(async (person) => {
      const who = person ?? (await aUser())
      const cookie = await signIn(who, baseURL)
      await context.addCookies([{ ...cookie, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
      return who
    })
  },

  watched: [
    async ({ context, baseURL, expectedErrors, javaScriptEnabled }, use) => {
      const errors = watch(context, new URL(baseURL ?? '').origin, javaScriptEnabled)
      await use()
      expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

function watch(context: BrowserContext, origin: string, withScripts: boolean): string[] {
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) errors.push(`left the site: ${url.href}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // Where scripts are off, the browser reports those that it preloads as refused.
    if (reason === 'csp' && !withScripts) return
    // Leaving a page aborts what it was still fetching.
    if (reason !== 'net::ERR_ABORTED') errors.push(`failed: ${request.url()} (${reason})`)
  })
  return errors
}
