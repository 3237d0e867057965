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
  get: (_, property) => Reflect.get((kept.diffuzDatabase ??= connect(env().DATABASE_URL)), property),
})

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
