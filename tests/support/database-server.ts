import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { tidyLeftOvers } from '@/scripts/lib/left-overs.mjs'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { startPostgres } from '@/scripts/lib/postgres.mjs'
import { throwAway, throwAwayFolder } from '@/scripts/lib/throw-away.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
    template: string
  }
}

/** One server for all files, with a migrated template that each file's database is cloned from. */
export default async function provideDatabase(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? null : await throwAwayServer()
  const postgres = given ?? server?.url('postgres') ?? ''
  const template = `diffuz_template_${process.pid}`

  await inDatabase(postgres, `CREATE DATABASE ${template}`)
  await migrate(withDatabase(postgres, template))
  project.provide('postgres', postgres)
  project.provide('template', template)

  return async () => {
    await inDatabase(postgres, `DROP DATABASE ${template} WITH (FORCE)`)
    await server?.stop()
  }
}

async function throwAwayServer() {
  await tidyLeftOvers('database')
  const folder = throwAwayFolder('database')
  const server = await startPostgres(folder, { throwAway: true })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      throwAway(folder)
    },
  }
}

export async function inDatabase(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
