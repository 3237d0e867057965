// The browser of the tests: one that is there, or the system's package.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Refusal } from './steps.mjs'
import { installPackage } from './system-packages.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @returns {Promise<string>} where it is */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH nomme ${named}, qui n’existe pas.`)
  const found = named || findInstalled()
  if (found) return found
  await installPackage('Chromium installé', 'chromium')
  const installed = findInstalled()
  if (installed) return installed
  throw new Refusal(
    'Les tests du navigateur demandent Chromium : installe-le (par exemple « sudo apt-get install chromium » ou « npx playwright install chromium ») ou nomme-le dans CHROMIUM_PATH.',
  )
}

function findInstalled() {
  return [...known, chromium.executablePath()].find((path) => path && existsSync(path))
}
