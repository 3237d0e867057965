import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '@/scripts/lib/root.mjs'

type Package = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }

const lockfile: { packages: Record<string, Package> } = JSON.parse(
  readFileSync(inProject('package-lock.json'), 'utf8'),
)
const packages = lockfile.packages

// npm drops the binaries of other platforms without a word when the registry lacks them; `npm ci` then fails, or
// another system has none.
test('every optional dependency named in the lockfile is in it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(path, name))
      .map((name) => `${name}, wanted by ${path || 'us'}`),
  )
  expect(missing).toEqual([])
})

test.each([
  ['next', '16.4.5'],
  ['react', '19.3.1'],
  ['sharp', '0.35.5'],
  ['next-auth', '4.24.15'],
  ['zod', '4.6.7'],
  ['nodemailer', '10.6.0'],
  ['sanitize-html', '2.17.4'],
])('%s is never older than %s, wherever it is nested', (name, floor) => {
  const versions = Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version = '0' }]) => version)
  expect(versions.filter((version) => isOlder(version, floor))).toEqual([])
})

test('no package is tied to the place it was once fetched from', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})

test('our own dependencies are pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(inProject('package.json'), 'utf8'),
  )
  const loose = Object.entries<string>({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})

/** Node's own way: nested in the package first, then in each folder above it. */
function isFound(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

function isOlder(version: string, floor: string): boolean {
  const [ours, least] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  for (let part = 0; part < 3; part++) {
    const difference = (ours?.[part] ?? 0) - (least?.[part] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return version.includes('-')
}
