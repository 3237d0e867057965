import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { db } from '@/lib/db'

/** A database that takes longer to say one word is not one to send visitors to. */
const PATIENCE_MS = 1_000

export type NotReady = 'database-silent' | 'migrations-missing'

/** Why this process cannot serve yet, or null: the database must answer, with every migration of this version applied. */
export async function whyNotReady(): Promise<NotReady | null> {
  const applied = await Promise.race([appliedMigrations(), silence()])
  if (applied === null) return 'database-silent'
  const known = await knownMigrations()
  return known.every((name) => applied.has(name)) ? null : 'migrations-missing'
}

async function appliedMigrations(): Promise<Set<string> | null> {
  try {
    const rows = await db.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return new Set(rows.map((row) => row.migration_name))
  } catch {
    // The reason is the answer; the error itself stands in the database's log.
    return null
  }
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref())
}

async function knownMigrations(): Promise<string[]> {
  const folder = path.join(process.cwd(), 'prisma', 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
