import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'

export { Prisma }

/** What a query or command may run in: the client itself, or an open transaction. */
export type Database = PrismaClient | Prisma.TransactionClient
export type Transaction = Prisma.TransactionClient

/**
 * Plain SQL, for the few paths where Prisma's own work is most of the cost: the same five statements of a join take
 * 0.8 ms of this process' time over pg, and 2.8 ms through Prisma. Texts are constants of the code, values are values.
 */
export type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

// One pool and one client per process. Next evaluates modules anew on every change in development; the global
// object survives that.
const kept = globalThis as typeof globalThis & { diffuzPool?: pg.Pool; diffuzDatabase?: PrismaClient }

/** The application's database, connected on first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(client(), property),
  has: (_, property) => Reflect.has(client(), property),
})

/** The connections that Prisma and plain SQL share. */
export function pool(): pg.Pool {
  return (kept.diffuzPool ??= connect(env().DATABASE_URL))
}

/** Runs `work` in the transaction that is already open, or in a new one (READ COMMITTED). */
export function inTransaction<Value>(
  database: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return '$transaction' in database ? database.$transaction(work) : work(database)
}

/** One statement of plain SQL by itself, for the reads that every request makes. */
export const sql: Sql = async (text, values) =>
  (await pool().query({ name: nameOf(text), text, values })).rows

/** Runs `work` in a new transaction of plain SQL (READ COMMITTED); all of it is kept, or nothing. */
export async function inSqlTransaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
  const connection = await pool().connect()
  let broken = false
  // A connection lost on the way says so here as well; unheard, it would end the process.
  const lost = () => (broken = true)
  connection.on('error', lost)
  try {
    await connection.query('BEGIN')
    const value = await work(async (text, values) => {
      return (await connection.query({ name: nameOf(text), text, values })).rows
    })
    // Of what it gave up PostgreSQL answers COMMIT with ROLLBACK, and with no error.
    const { command } = await connection.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('A statement failed: nothing of the transaction is kept')
    return value
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => (broken = true))
    throw error
  } finally {
    connection.release(broken)
    connection.off('error', lost)
  }
}

const names = new Map<string, string>()

// A named statement is parsed and planned once a connection. The name follows from the text, since Next's bundles hold
// several copies of this module on one pool. Past two hundred texts (rare mixtures of filters) they go unnamed, so
// that no connection keeps plans without end.
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 200) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/** Plain SQL inside Prisma's open transaction. */
export function sqlOf(tx: Transaction): Sql {
  return (text, values = []) => tx.$queryRawUnsafe(text, ...values)
}

/** Closes every connection; whoever asks again opens new ones. */
export async function closeDatabase(): Promise<void> {
  const { diffuzPool, diffuzDatabase } = kept
  delete kept.diffuzPool
  delete kept.diffuzDatabase
  await diffuzDatabase?.$disconnect()
  await diffuzPool?.end()
}

function client(): PrismaClient {
  return (kept.diffuzDatabase ??= new PrismaClient({
    adapter: new PrismaPg(pool()),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  }))
}

function connect(connectionString: string): pg.Pool {
  const connections = new pg.Pool({
    connectionString,
    max: 12,
    // A wait for a connection or a statement ends with an error instead of a page that never comes.
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    // A search of common filters on a million rows keeps track of each match; short of room, PostgreSQL reads them twice.
    // And no page is worth a second processor: whoever asks meanwhile would wait for it.
    options: '-c work_mem=32MB -c max_parallel_workers_per_gather=0',
    allowExitOnIdle: true,
    application_name: 'diffuz',
  })
  // An idle connection that the server closes must not end the process: the pool makes a new one.
  connections.on('error', (error) => log.warn({ error: error.message }, 'Database connection'))
  return connections
}
