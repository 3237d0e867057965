import { defineConfig } from 'oxlint'

// app → components → lib, never back; and inside lib, a domain imports only those before it.
const domains = [
  'places',
  'images',
  'sharing',
  'accounts',
  'organizations',
  'teams',
  'verifications',
  'challenges',
  'reach',
  'participations',
  'relays',
  'calendars',
  'follows',
  'alerts',
  'messages',
  'testimonies',
  'intentions',
  'proof',
  'areas',
  'dashboard',
  'moderation',
  'federation',
]

const noApp = {
  group: ['@/app/**'],
  message: 'Routes are the top of the house: nothing imports them.',
}
const noComponents = {
  group: ['@/components/**'],
  message: 'lib knows nothing of how it is shown.',
}
const noDatabase = {
  group: ['@/lib/db', '@/lib/generated/**', '!@/lib/generated/prisma/enums'],
  message: 'Only lib sees the database: read through queries.ts, write through commands.ts.',
}
const noClient = {
  group: ['@/lib/generated/**', '!@/lib/generated/prisma/enums'],
  message: 'lib/db.ts is the only Prisma client.',
  allowTypeImports: true,
}
// Crossing a folder is written with @/, where the fences can read it.
const noClimbing = {
  regex: '^\\.\\./',
  message: 'Write @/… to cross a folder.',
}
const noImpurity = {
  group: [
    'next',
    'next/**',
    'react',
    'react-dom',
    'pg',
    '@prisma/**',
    'node:*',
    '!node:crypto',
    '@/lib/db',
    '@/lib/env',
    '@/lib/jobs/**',
    '@/lib/mail/**',
    '@/lib/*/queries',
    '@/lib/*/commands',
    '@/lib/*/actions',
    '@/lib/*/jobs',
    '@/lib/*/session',
  ],
  message: 'A rule is a pure decision: no database, no clock, no framework.',
  allowTypeImports: true,
}

function laterThan(domain: string) {
  const later = domains.slice(domains.indexOf(domain) + 1)
  return later.length === 0
    ? []
    : [
        {
          group: later.map((name) => `@/lib/${name}/**`),
          message: `lib/${domain} imports only the domains before it (see oxlint.config.ts for their order).`,
        },
      ]
}

type Pattern = { group?: string[]; regex?: string; message: string; allowTypeImports?: boolean }

// The last override that matches a file counts alone, so that each says all that its files may not.
function fence(files: string[], patterns: Pattern[]) {
  const rule: ['error', { patterns: Pattern[] }] = ['error', { patterns }]
  return { files, rules: { 'no-restricted-imports': rule } }
}

export default defineConfig({
  plugins: [
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'nextjs',
    'node',
    'promise',
    'vitest',
  ],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true },
  ignorePatterns: ['.next/**', '.data/**', 'lib/generated/**', 'test-results/**', 'next-env.d.ts'],
  rules: {
    'import/no-cycle': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    // Off, because what they refuse is meant here. Code points are what a limit of length counts:
    'typescript/no-misused-spread': 'off',
    // control characters are what a schema refuses by name:
    'no-control-regex': 'off',
    // role="status" on a paragraph is heard, an <output> is not by every screen reader; axe judges the rest:
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
    'jsx-a11y/label-has-associated-control': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/no-autofocus': 'off',
    // String(form.get('name')) is how a field is read:
    'typescript/no-base-to-string': 'off',
    // what only the browser knows is read after hydration:
    'react/set-state-in-effect': 'off',
    'vitest/no-conditional-expect': 'off',
  },
  overrides: [
    fence(['app/**'], [noDatabase, noClimbing]),
    fence(['components/**'], [noDatabase, noApp, noClimbing]),
    fence(['lib/**'], [noApp, noComponents, noClient, noClimbing]),
    ...domains.map((domain) =>
      fence([`lib/${domain}/**`], [noApp, noComponents, noClient, noClimbing, ...laterThan(domain)]),
    ),
    ...domains.map((domain) =>
      fence(
        [`lib/${domain}/rules.ts`],
        [noApp, noComponents, noClient, noClimbing, noImpurity, ...laterThan(domain)],
      ),
    ),
    // A server component renders once per request: its clock may be read.
    { files: ['app/**', 'components/**'], rules: { 'react/purity': 'off' } },
    // Wraps the methods of Node's own response, and calls them on it.
    { files: ['lib/front-door/**'], rules: { 'typescript/unbound-method': 'off' } },
    { files: ['lib/db.ts'], rules: { 'no-restricted-imports': 'off' } },
    {
      files: [
        'lib/env.ts',
        'server.ts',
        'instrumentation.ts',
        'scripts/**',
        'tests/**',
        'prisma/**',
        '*.config.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
})
