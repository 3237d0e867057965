// Writes the Prisma client to lib/generated. Prisma's CLI asks for a schema engine that generating never
// runs; naming any executable keeps it from downloading one.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('node_modules/.bin/prisma', ['generate'], {
  stdio: process.argv.includes('--quiet') ? ['ignore', 'ignore', 'inherit'] : 'inherit',
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
