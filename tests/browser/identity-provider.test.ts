import { type ChildProcess, spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { db } from '@/lib/db'
import { freePort } from '@/scripts/lib/postgres.mjs'
import { inProject } from '@/scripts/lib/root.mjs'
import { aUser, unique } from '@/tests/support/factories'
import { startIdentityProvider } from '@/tests/support/identity-provider'

// A second server on the same database, configured with a provider; the test's own site has none.

let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let site: { url: string; process: ChildProcess }
let profile: { sub: string; email: string; email_verified: boolean; name: string }

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(60_000)
  provider = await startIdentityProvider(() => profile)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: inProject(),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      APP_URL: url,
      DIFFUZ_WORKER: 'off',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
      OIDC_NAME: 'Ma mutuelle',
    },
    stdio: 'ignore',
  })
  site = { url, process: server }
  await expect
    .poll(
      () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 40_000 },
    )
    .toBe(true)
})

test.afterAll(async () => {
  site.process.kill('SIGTERM')
  await provider.stop()
})

test('who has no account gets one, and a session that the table keeps hashed', async ({ page }) => {
  const email = `${unique()}@test.localhost`
  profile = { sub: unique(), email, email_verified: true, name: 'Noé Quillien' }
  await page.goto(`${site.url}/connexion`)
  await page.getByRole('button', { name: 'Continuer avec Ma mutuelle' }).click()
  await expect(page.getByRole('heading', { name: /Noé Quillien/ })).toBeVisible()

  const cookie = (await page.context().cookies()).find(({ name }) => name === 'next-auth.session-token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const sessions = await db.session.findMany({ where: { user: { email } } })
  expect(sessions).toHaveLength(1)
  expect(sessions[0]?.sessionToken).not.toBe(cookie?.value)
})

test('who came by mail before finds the same account', async ({ page }) => {
  const person = await aUser({ name: null })
  profile = { sub: unique(), email: person.email.toUpperCase(), email_verified: true, name: 'Autre Nom' }
  await page.goto(`${site.url}/connexion`)
  await page.getByRole('button', { name: 'Continuer avec Ma mutuelle' }).click()
  await expect(page.getByRole('heading', { name: person.pseudonym })).toBeVisible()
  expect(await db.user.count({ where: { email: person.email } })).toBe(1)
})

test('an address that the provider has not verified opens nothing', async ({ page }) => {
  const person = await aUser()
  profile = { sub: unique(), email: person.email, email_verified: false, name: 'Quelqu’un d’autre' }
  await page.goto(`${site.url}/connexion`)
  await page.getByRole('button', { name: 'Continuer avec Ma mutuelle' }).click()
  await expect(page.getByText('La connexion n’a pas abouti')).toBeVisible()
  expect(await db.session.count({ where: { userId: person.id } })).toBe(0)
})
