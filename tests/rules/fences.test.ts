import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inProject } from '@/scripts/lib/root.mjs'

// The real linter with the real configuration, on a small house of its own.
const house = mkdtempSync(join(tmpdir(), 'diffuz-fences-'))

const refused = {
  'app/page.tsx': ['@/lib/db', '@/lib/generated/prisma/client', '../lib/env'],
  'components/challenges/card.tsx': ['@/lib/db', '@/app/page', '@/lib/generated/prisma/client'],
  'lib/accounts/queries.ts': ['@/lib/challenges/queries', '@/components/ui/button', '@/app/page'],
  'lib/challenges/queries.ts': ['@/lib/participations/queries', '@/lib/generated/prisma/client'],
  'lib/participations/commands.ts': ['@/lib/relays/commands', '@/lib/dashboard/queries'],
  'lib/participations/rules.ts': ['@/lib/db', '@/lib/challenges/queries', 'next/headers', 'react', 'node:fs'],
  'lib/french.ts': ['@/components/ui/button'],
}

const allowed = {
  'app/defis/page.tsx': [
    '@/lib/challenges/queries',
    '@/components/ui/button',
    '@/lib/generated/prisma/enums',
  ],
  'components/ui/card.tsx': ['@/lib/french', '@/components/ui/button', '@/lib/challenges/actions'],
  'lib/challenges/commands.ts': ['@/lib/db', '@/lib/accounts/queries', '@/lib/challenges/rules', './schema'],
  'lib/relays/commands.ts': ['@/lib/participations/commands', '@/lib/jobs/queue'],
  'lib/relays/rules.ts': ['@/lib/challenges/rules', '@/lib/generated/prisma/enums', '@/lib/french'],
}

let found: Record<string, string[]>

beforeAll(() => {
  symlinkSync(inProject('node_modules'), join(house, 'node_modules'), 'junction')
  cpSync(inProject('oxlint.config.ts'), join(house, 'house.config.ts'))
  // The fences need no types; this house has none to give.
  write(
    'oxlint.config.ts',
    `import house from './house.config.ts'\nexport default { ...house, options: { ...house.options, typeAware: false } }\n`,
  )
  for (const [file, imports] of [...Object.entries(refused), ...Object.entries(allowed)]) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), imports.map((name) => `import '${name}'\n`).join(''))
  }
  write('lib/mail/mailer.ts', 'export const server = process.env.SMTP_URL\n')
  write('lib/env.ts', 'export const server = process.env.SMTP_URL\n')
  write(
    'lib/relays/types.ts',
    `import { type User } from '@/lib/generated/prisma/client'\nexport type Who = User\n`,
  )
  found = lint()
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

test.each(Object.entries(refused))('%s may not import what stands above or beside it', (file, imports) => {
  const told = (found[file] ?? []).filter((message) => message.includes('import is restricted'))
  const named = told.map((message) => /'([^']+)'/.exec(message)?.[1])
  expect(new Set(named)).toEqual(new Set(imports))
})

test.each(Object.keys(allowed))('%s imports what stands below it', (file) => {
  expect(found[file] ?? []).toEqual([])
})

test('types of the database may be named in lib', () => {
  expect(found['lib/relays/types.ts'] ?? []).toEqual([])
})

test('the environment is read in lib/env.ts alone', () => {
  expect(found['lib/mail/mailer.ts']).toEqual([expect.stringContaining('process.env')])
  expect(found['lib/env.ts'] ?? []).toEqual([])
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

function lint(): Record<string, string[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [inProject('node_modules', 'oxlint', 'bin', 'oxlint'), '--format=json', 'app', 'components', 'lib'],
    { cwd: house, encoding: 'utf8', timeout: 20_000 },
  )
  const report: { diagnostics: { filename: string; message: string }[]; number_of_files: number } =
    JSON.parse(stdout)
  expect(report.number_of_files).toBeGreaterThan(10)
  const byFile: Record<string, string[]> = {}
  for (const { filename, message } of report.diagnostics) (byFile[filename] ??= []).push(message)
  return byFile
}
