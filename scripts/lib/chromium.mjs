// The browser of the tests: one that is there, or the system's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Refusal, step } from './steps.mjs'

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
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    await step('Chromium installé', () => {
      run('apt-get', 'update')
      run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
    })
  }
  const installed = findInstalled()
  if (installed) return installed
  throw new Refusal(
    'Les tests du navigateur demandent Chromium : installe-le (par exemple « sudo apt-get install chromium » ou « npx playwright install chromium ») ou nomme-le dans CHROMIUM_PATH.',
  )
}

function findInstalled() {
  return [...known, chromium.executablePath()].find((path) => path && existsSync(path))
}

/**
 * @param {string} program
 * @param {...string} args
 */
function run(program, ...args) {
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    throw new Refusal(`« ${program} ${args.join(' ')} » a échoué : ${stderr.trim().split('\n').at(-1)}`)
  }
}
