// Runs the tests and counts them.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, generateClient, isBuilt } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { programOf } from './children.mjs'
import { provideLibreOffice } from './libreoffice.mjs'
import { inProject, root } from './root.mjs'
import { step } from './steps.mjs'
import { startTestSite } from './test-site.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const results = inProject('test-results')

/**
 * Tests of rules and of the database.
 * @param {string[]} projects
 * @param {string[]} filters parts of file names
 * @param {AbortSignal} stopped
 * @returns {Promise<Count>}
 */
export async function runVitest(projects, filters, stopped) {
  await generateClient(stopped)
  // The one test that opens our exports; its name is a part of its path, as vitest filters by.
  const opening = 'tests/database/exports.test.ts'
  if (
    projects.includes('database') &&
    (filters.length === 0 || filters.some((part) => opening.includes(part)))
  )
    await provideLibreOffice()
  const report = emptyReport('vitest.json')
  const code = await run(
    [
      programOf('vitest', 'vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    stopped,
  )
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that does not load has no test to fail.
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  return count(code, numPassedTests, numFailedTests + unloaded)
}

/**
 * Tests in a browser, against a production build served by `npm start`'s own script on a database of its own.
 * @param {string[]} filters parts of file names
 * @param {AbortSignal} stopped
 * @returns {Promise<Count>}
 */
export async function runPlaywright(filters, stopped) {
  const files = readdirSync(inProject('tests', 'browser'), { recursive: true }).map(String)
  const chosen = files.filter(
    (file) =>
      /\.test\.tsx?$/.test(file) && (filters.length === 0 || filters.some((part) => file.includes(part))),
  )
  if (chosen.length === 0) return { passed: 0, failed: 0 }

  const executable = await findChromium()
  await generateClient(stopped)
  if (!isBuilt()) await step('Site construit', () => build(stopped))
  const site = await startTestSite(join(results, 'server.log'), stopped)
  try {
    const report = emptyReport('playwright.json')
    const code = await run(
      [programOf('@playwright/test', 'cli.js'), 'test', '--reporter=list,json', ...chosen],
      stopped,
      { ...site.env, CHROMIUM_PATH: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    )
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
    return count(code, stats.expected, stats.unexpected + stats.flaky + errors.length)
  } finally {
    await site.stop()
  }
}

/**
 * A runner that fails without a failed test (an error outside of all tests) still fails.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @returns {Count}
 */
function count(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** @param {string} name */
function emptyReport(name) {
  mkdirSync(results, { recursive: true })
  const report = join(results, name)
  rmSync(report, { force: true })
  return report
}

/**
 * @param {string[]} args
 * @param {AbortSignal} stopped
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function run(args, stopped, env = process.env) {
  stopped.throwIfAborted()
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  stopped.addEventListener('abort', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
