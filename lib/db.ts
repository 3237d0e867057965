import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { Prisma, PrismaClient } from '@/lib/generated/prisma/client'

export { Prisma }

/** What a query or command may run in: the client itself, or an open transaction. */
export type Database = PrismaClient | Prisma.TransactionClient
export type Transaction = Prisma.TransactionClient

// One pool per process. Next evaluates modules again on every change in development; the global survives it.
const kept = globalThis as typeof globalThis & { diffuzDatabase?: PrismaClient }

/** The application's database, connected on first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(client(), property),
  has: (_, property) => Reflect.has(client(), property),
})

/** Runs `work` in the transaction that is already open, or in a new one (READ COMMITTED). */
export function inTransaction<Value>(
  database: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return '$transaction' in database ? database.$transaction(work) : work(database)
}

function client(): PrismaClient {
  return (kept.diffuzDatabase ??= connect(env().DATABASE_URL))
}

function connect(connectionString: string): PrismaClient {
  // A wait for a connection or a lock ends with an error instead of a page that never comes.
  const adapter = new PrismaPg({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
  })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
}
