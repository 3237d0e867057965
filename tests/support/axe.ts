import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page pleases axe in both themes. Motion is reduced, or a colour could be read halfway between the two. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(themeIsPainted, colorScheme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${colorScheme} ${id}: ${html} ${failureSummary}`),
    )
    expect(found, page.url()).toEqual([])
  }
}

// Two frames after the theme has changed, every colour of it is computed: axe would otherwise read some of the other.
async function themeIsPainted(colorScheme: string): Promise<boolean> {
  if (!matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches) return false
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  return true
}
