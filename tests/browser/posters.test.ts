import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { expectAccessible } from '@/tests/support/axe'
import { expect, test } from '@/tests/support/browser'
import { aChallenge } from '@/tests/support/factories'

test.describe.configure({ timeout: 60_000 })

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** All that may be long at once. */
function aLongOne() {
  return aChallenge({
    title: 'Accompagner les personnes isolées du quartier à la grande fête d’hiver de la maison de l’œuvre !',
    address: 'Salle polyvalente Geneviève-Anthonioz-de-Gaulle, 128 bis rue du Vieux-Pont-de-Sèvres',
    whatToBring: 'Des gants, une gourde, des bottes, un sourire, de quoi noter, un gâteau. '.repeat(12),
    slots: [3, 4, 5, 6, 7, 8].map((days) => ({ startsAt: inDays(days) })),
  })
}

const sheets = [
  { name: 'affiche', size: [595, 842], copies: 1 },
  { name: 'tracts', size: [842, 595], copies: 2 },
]

for (const { name, size, copies } of sheets)
  test(`${name}: one page of A4 whatever there is to say, and nothing of it cut`, async ({ page }) => {
    const shortOnes = [
      await aChallenge({ title: 'Visio' }),
      await aChallenge({ format: 'REMOTE', slots: [{ startsAt: null }] }),
    ]
    for (const { slug } of [await aLongOne(), ...shortOnes]) {
      await page.goto(`/defis/${slug}/${name}`)
      await expect(page.locator('.sheet')).toHaveCount(copies)
      await page.emulateMedia({ media: 'print' })
      expect(await cutParts(page)).toEqual([])
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      expect(
        boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
      ).toEqual([size])
      await page.emulateMedia({ media: 'screen' })
    }
  })

/** What stands outside its sheet. */
function cutParts(page: Page): Promise<string[]> {
  return page.locator('.sheet').evaluateAll((all) =>
    all.flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect()
      return [
        ...sheet.querySelectorAll('.sheet-picture, .sheet-title, dt, dd, .sheet-foot svg, .sheet-foot p'),
      ]
        .filter((part) => {
          const { top, bottom, left, right } = part.getBoundingClientRect()
          return (
            top < paper.top - 1 ||
            bottom > paper.bottom + 1 ||
            left < paper.left - 1 ||
            right > paper.right + 1
          )
        })
        .map((part) => part.className || part.tagName)
    }),
  )
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('from the page of a défi to its poster, whose code and short address lead back', async ({
      page,
      baseURL,
    }) => {
      const { slug, code, title } = await aChallenge()
      await page.goto(`/defis/${slug}`)
      if (!javaScriptEnabled) await page.locator('summary', { hasText: 'Partager' }).click()
      else
        await page
          .locator('details', { hasText: 'Partager' })
          .evaluate((menu) => menu.setAttribute('open', ''))
      await expect(page.getByText(`/d/${code}`)).toBeVisible()
      await page.getByRole('link', { name: 'Affiche et tracts' }).click()
      await expect(page.getByRole('heading', { name: 'L’affiche' })).toBeVisible()
      await expect(page.locator('.sheet')).toContainText(title)
      await expect(page.locator('.sheet')).toContainText(`/d/${code}`)
      await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(javaScriptEnabled ? 1 : 0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      )

      const picture = await page
        .getByRole('img', { name: 'QR code de la page du défi' })
        .screenshot({ scale: 'css' })
      const { data, info } = await sharp(picture)
        .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
        .resize({ width: 600 })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
      expect(read?.data).toBe(`${baseURL}/d/${code}?de=affiche`)
      await page.goto(read?.data ?? '')
      await expect(page).toHaveURL(`/defis/${slug}?de=affiche`)
    })
  })

test('a hidden address stands on no poster', async ({ page }) => {
  const { slug } = await aChallenge({ placeHidden: true, address: '12 rue Cachée' })
  await page.goto(`/defis/${slug}/affiche`)
  await expect(page.locator('.sheet')).toContainText('l’adresse exacte est donnée à l’inscription')
  await expect(page.locator('.sheet')).not.toContainText('Cachée')
  await expectAccessible(page)
})

test('what is over has nothing to hang up', async ({ page }) => {
  const { slug } = await aChallenge({ status: 'CANCELLED', statusReason: 'Pluie.' })
  await page.goto(`/defis/${slug}/affiche`)
  await expect(page.getByText('Ce défi n’est plus ouvert')).toBeVisible()
  await expect(page.locator('.sheet')).toHaveCount(0)
})
