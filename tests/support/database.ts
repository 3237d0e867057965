import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, inject } from 'vitest'
import { inDatabase, withDatabase } from './database-server'

// Runs before each test file is imported: the file finds a database of its own, empty and migrated.
const postgres = inject('postgres')
const database = `diffuz_test_${randomBytes(6).toString('hex')}`
const uploads = mkdtempSync(join(tmpdir(), 'diffuz-uploads-'))
await inDatabase(postgres, `CREATE DATABASE ${database} TEMPLATE ${inject('template')}`)

process.env.DATABASE_URL = withDatabase(postgres, database)
process.env.APP_URL = 'http://localhost:3000'
process.env.AUTH_SECRET = 'a secret of the tests, long enough to be one'
process.env.UPLOADS_URL = pathToFileURL(uploads).href
delete process.env.DATABASE_REPLICA_URL
delete process.env.SMTP_URL

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db')
  const { stopBoss } = await import('@/lib/jobs/queue')
  await stopBoss()
  await closeDatabase()
  await inDatabase(postgres, `DROP DATABASE ${database} WITH (FORCE)`)
  rmSync(uploads, { recursive: true, force: true })
})
