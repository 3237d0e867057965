// The generated database client and the production build, made again only when what they are made from changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { programOf, runNode } from './children.mjs'
import { inProject } from './root.mjs'
import { Refusal } from './steps.mjs'

const clientStamp = inProject('lib', 'generated', 'made-from')
const buildStamp = inProject('.next', 'made-from')

const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
const buildSources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'prisma/schema.prisma',
  'scripts/lib/build.mjs',
]

/**
 * @param {AbortSignal} stopped
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function generateClient(stopped) {
  const madeFrom = hash(clientSources)
  if (existsSync(inProject('lib', 'generated', 'prisma')) && kept(clientStamp) === madeFrom) return false
  const { code, output } = await runNode([inProject('scripts', 'generate.mjs')], stopped)
  if (code !== 0) throw new Refusal(`Le client de la base n’a pas pu être généré :\n${output.trim()}`)
  keep(clientStamp, madeFrom)
  return true
}

/** @returns {boolean} */
export function isBuilt() {
  return existsSync(inProject('.next', 'BUILD_ID')) && kept(buildStamp) === hash(buildSources)
}

/** @param {AbortSignal} stopped */
export async function build(stopped) {
  const madeFrom = hash(buildSources)
  // An interrupted build is no build.
  rmSync(buildStamp, { force: true })
  const { code, output } = await runNode([programOf('next', 'dist/bin/next'), 'build'], stopped, {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  if (code !== 0) throw new Refusal(`Le site n’a pas pu être construit :\n${output.trim()}`)
  markFramework()
  keep(buildStamp, madeFrom)
}

// Chromium compiles a longer file beside the main thread while it comes in; a shorter one gains nothing.
const streamed = 30_000
const compileNow = '//# allFunctionsCalledOnLoad\n'

/**
 * React and Next's router start on every page, in one go. By default V8 compiles each of their functions at its first
 * call, on the main thread of a phone that somebody is touching: half the time until a page answers. With this comment
 * it compiles them while they come in (https://v8.dev/blog/explicit-compile-hints); other engines read a comment.
 */
function markFramework() {
  const { rootMainFiles } = JSON.parse(readFileSync(inProject('.next', 'build-manifest.json'), 'utf8'))
  for (const file of rootMainFiles) {
    const path = inProject('.next', ...file.split('/'))
    const script = readFileSync(path, 'utf8')
    if (script.length > streamed && !script.startsWith(compileNow)) writeFileSync(path, compileNow + script)
  }
}

/**
 * @param {string[]} sources files and folders of the project
 * @returns {string}
 */
function hash(sources) {
  const whole = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) {
    whole
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)))
      .update('\0')
  }
  return whole.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} in an order of its own, whatever the file system's; nothing where there is nothing
 */
function filesIn(path) {
  if (!existsSync(inProject(path)) || path === join('lib', 'generated')) return []
  if (statSync(inProject(path)).isFile()) return [path]
  return readdirSync(inProject(path))
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)))
}

/** @param {string} stamp */
function kept(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
}

/**
 * @param {string} stamp
 * @param {string} madeFrom
 */
function keep(stamp, madeFrom) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, madeFrom)
}
