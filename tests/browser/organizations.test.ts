import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { db } from '@/lib/db'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge, anOrganization, aUser, nantes, unique } from '@/tests/support/factories'
import { linkInMail } from '@/tests/support/mailbox'

test.describe.configure({ timeout: 60_000 })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody is invited, proves the address and joins; the owner changes the role', async ({
      page,
      browser,
      baseURL,
      signedIn,
    }) => {
      const owner = await signedIn()
      const organization = await anOrganization({ owner })
      const email = `${unique()}@test.localhost`
      await page.goto(`/tableau-de-bord/${organization.slug}/equipe`)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByLabel('Son adresse e-mail').fill(email)
      await page.getByText('Accueil', { exact: true }).last().click()
      await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
      await expect(page.getByText(`L’invitation est envoyée à ${email}`)).toBeVisible()
      await expect(page.getByRole('button', { name: `Renvoyer à ${email}` })).toBeVisible()

      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      const guest = await context.newPage()
      await guest.goto(await linkInMail(email, /http\S+\/invitations\/\S+/))
      await expect(guest.getByRole('heading', { level: 1 })).toContainText(organization.name)
      if (javaScriptEnabled) await expectAccessible(guest)
      await guest.getByRole('button', { name: 'Recevoir le lien' }).click()
      await guest.waitForURL('**/connexion/courrier')
      await guest.goto(await linkInMail(email, /http\S+\/connexion\/confirmer\S+/))
      await guest.getByRole('button', { name: 'Rejoindre l’équipe' }).click()
      await guest.waitForURL(`**/tableau-de-bord/${organization.slug}`)
      await context.close()

      await page.reload()
      const row = page.getByRole('listitem').filter({ hasText: email })
      await row.locator('summary').click()
      await row.getByLabel('Rôle').selectOption({ label: 'Rédaction' })
      await row.getByRole('button', { name: /^Changer le rôle/ }).click()
      await expect(page.getByText('ce rôle vaut dès maintenant')).toBeVisible()
      const member = await db.organizationMember.findFirstOrThrow({
        where: { organizationId: organization.id, user: { email } },
      })
      expect(member.role).toBe('EDITOR')
    })

    test('one click follows, another ends it; without an account a mail confirms', async ({
      page,
      browser,
      baseURL,
      signedIn,
    }) => {
      const organization = await anOrganization()
      const { title } = await aChallenge({ organizationId: organization.id, title: `Avec nous ${unique()}` })
      const path = `/organisations/${organization.slug}`
      const context = await browser.newContext({ baseURL, javaScriptEnabled })
      const visitor = await context.newPage()
      const email = `${unique()}@test.localhost`
      await visitor.goto(path)
      await visitor.getByText('Suivre', { exact: true }).click()
      await visitor.getByLabel('Ton adresse e-mail').fill(email)
      await visitor.getByRole('button', { name: 'Suivre cette organisation' }).click()
      await visitor.waitForURL('**/connexion/courrier')
      await visitor.goto(await linkInMail(email, /http\S+\/connexion\/confirmer\S+/))
      await visitor.getByRole('button', { name: 'Suivre' }).click()
      await visitor.waitForURL(`**${path}`)
      await expect(visitor.getByRole('button', { name: /^Tu suis\s*1$/ })).toBeVisible()
      await context.close()

      await signedIn()
      await page.goto(path)
      await page.getByRole('button', { name: /^Suivre\s*1$/ }).click()
      await expect(page.getByRole('button', { name: /^Tu suis\s*2$/ })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.goto('/tableau-de-bord')
      const followed = page.getByRole('region', { name: 'Chez les organisations que tu suis' })
      await expect(followed.getByText(title)).toBeVisible()
      await page.goto(path)
      await page.getByRole('button', { name: /^Tu suis\s*2$/ }).click()
      await expect(page.getByRole('button', { name: /^Suivre\s*1$/ })).toBeVisible()
    })

    test('an owner asks, a moderator verifies, and the page says what it means', async ({
      page,
      context,
      signedIn,
    }) => {
      const owner = await signedIn()
      const organization = await anOrganization({ owner, verifiedAt: null })
      await page.goto(`/tableau-de-bord/${organization.slug}`)
      await page.getByRole('link', { name: 'La faire vérifier' }).click()
      await page.getByLabel(/Un mot pour la modération/).fill('Parus au Journal officiel.')
      await page.getByRole('button', { name: 'Demander la vérification' }).click()
      await expect(page.getByText('la modération te répond par courrier')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await context.clearCookies()
      await signedIn(await aUser({ role: 'MODERATOR' }))
      await page.goto('/moderation')
      const request = page.getByRole('listitem').filter({ hasText: organization.name })
      await expect(request.getByText('Parus au Journal officiel.')).toBeVisible()
      await request.getByRole('button', { name: /^Décliner/ }).click()
      await expect(page.getByText('Dis pourquoi').first()).toBeVisible()
      await request.getByRole('button', { name: /^Vérifier/ }).click()
      await expect(request).toBeHidden()

      await page.goto(`/organisations/${organization.slug}`)
      await expect(page.getByText('Organisation vérifiée')).toBeVisible()
      await page.getByRole('link', { name: 'Qu’est-ce que ça veut dire ?' }).click()
      await expect(page).toHaveURL(/\/a-propos#verifiee$/)
    })
  })
}

test('an address at its own domain verifies, and stands on the page', async ({ page, signedIn }) => {
  const owner = await signedIn()
  const domain = `rives-${unique()}.fr`
  const organization = await anOrganization({ owner, verifiedAt: null, website: `https://${domain}` })
  await page.goto(`/tableau-de-bord/${organization.slug}/verification`)
  const address = page.getByLabel(`Une adresse qui finit par @${domain}`)
  await address.fill('les-rives@gmail.com')
  await page.getByRole('button', { name: 'Recevoir le lien à cette adresse' }).click()
  await expect(page.getByText(/Tout le monde peut ouvrir une adresse/).first()).toBeVisible()
  await address.fill(`contact@${domain}`)
  await page.getByRole('button', { name: 'Recevoir le lien à cette adresse' }).click()
  await page.goto(await linkInMail(`contact@${domain}`, /http\S+\/verifications\/\S+/))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Vérifier l’organisation' }).click()
  await expect(page.getByText(`par une adresse à ${domain}`)).toBeVisible()
  await page.goto(`/organisations/${organization.slug}`)
  await expect(page.getByText(`par une adresse @${domain}`)).toBeVisible()
})

test.describe('on another site', () => {
  // The page around the frame is meant to be elsewhere.
  test.use({ expectedErrors: [/^left the site: http:\/\/127\.0\.0\.1/] })

  test('the list stands in a frame, sets no cookie and runs no script', async ({ page, baseURL }) => {
    const organization = await anOrganization()
    const { title, slug } = await aChallenge({
      organizationId: organization.id,
      title: `Ensemble ${unique()}`,
    })
    const embed = `${baseURL}/embed/organisations/${organization.slug}`
    const site = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><link rel="icon" href="data:,"><iframe src="${embed}" title="Nos défis"></iframe>`,
      )
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const address = site.address()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
    const link = page.frameLocator('iframe').getByRole('link', { name: title })
    await expect(link).toHaveAttribute('href', `${baseURL}/defis/${slug}?de=integration`)
    site.close()

    await page.goto(embed)
    await expectAccessible(page)
    expect(await page.context().cookies()).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
  })
})

test.describe('to the others these pages do not exist', () => {
  test.use({ expectedErrors: [/404/] })

  test('a foreign team, its verification, its snippets, an unknown invitation', async ({
    page,
    signedIn,
  }) => {
    const person = await signedIn()
    const { slug } = await anOrganization()
    const mine = await anOrganization()
    await db.organizationMember.create({
      data: { organizationId: mine.id, userId: person.id, role: 'CHECK_IN' },
    })
    for (const path of [
      `/tableau-de-bord/${slug}/equipe`,
      `/tableau-de-bord/${slug}/verification`,
      `/tableau-de-bord/${slug}/sur-votre-site`,
      `/tableau-de-bord/${mine.slug}/verification`,
      `/tableau-de-bord/${mine.slug}/sur-votre-site`,
      '/invitations/personne',
      '/verifications/personne',
      '/embed/organisations/personne',
      '/flux/organisations/personne.atom',
    ])
      expect((await page.goto(path))?.status(), path).toBe(404)
    expect((await page.goto(`/tableau-de-bord/${mine.slug}/equipe`))?.status()).toBe(200)
    await expect(page.getByRole('button', { name: 'Envoyer l’invitation' })).toBeHidden()
  })
})

test.describe('the public register', () => {
  // One register for the site, at one address: a width after the other would share it.
  test.skip(({ isMobile }) => isMobile)
  test.describe.configure({ mode: 'serial' })
  let register: Server | undefined
  test.afterAll(() => register?.close())

  test('that does not answer is said, and the form is filled in by hand', async ({ page, signedIn }) => {
    await signedIn()
    const name = `Les Rives ${unique()}`
    await page.goto('/organisations/nouvelle')
    await page.getByLabel('Nom', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Chercher dans le registre public' }).click()
    await expect(page.getByText('Le registre public ne répond pas')).toBeVisible()
    await page.getByLabel('Nom', { exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  })

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })

      test('fills in name, numbers and town, and what was typed stays', async ({ page, signedIn }) => {
        await nantes()
        await signedIn()
        const name = `LES RIVES ${unique()}`
        register ??= await startRegister()
        found = name
        await page.goto('/organisations/nouvelle')
        await page.getByLabel('Nom', { exact: true }).fill('Les Rives')
        await page.getByLabel(/En une phrase/).fill('Des bords de Loire propres.')
        await page.getByLabel(/Autres liens/).fill('donner.les-rives.example/merci')
        await page.getByRole('button', { name: 'Chercher dans le registre public' }).click()
        const entry = page.getByRole('button', { name: new RegExp(name) })
        await expect(entry).toBeVisible()
        if (javaScriptEnabled) await expectAccessible(page)
        await entry.click()
        await expect(page.getByLabel(/Numéro SIREN/)).toHaveValue('090000001')
        await expect(page.getByRole('combobox', { name: /^Commune/ })).toHaveValue('Nantes (44)')
        await page.getByRole('button', { name: 'Créer l’organisation' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
        const created = await db.organization.findFirstOrThrow({ where: { name } })
        expect(created).toMatchObject({
          siren: '090000001',
          rna: 'W442001234',
          communeCode: '44109',
          summary: 'Des bords de Loire propres.',
          links: ['https://donner.les-rives.example/merci'],
        })
      })
    })
  }
})

let found = ''

async function startRegister(): Promise<Server> {
  const entry = () => ({
    nom_complet: found,
    siren: '090000001',
    etat_administratif: 'A',
    siege: { commune: '44109', libelle_commune: 'NANTES' },
    complements: { identifiant_association: 'W442001234', est_association: true },
  })
  const server = createServer((_, response) => response.end(JSON.stringify({ results: [entry()] })))
  server.listen(Number(new URL(process.env.REGISTER_URL ?? '').port), '127.0.0.1')
  await once(server, 'listening')
  return server
}
