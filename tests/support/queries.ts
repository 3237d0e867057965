import pg from 'pg'

/** How many statements `work` sends to PostgreSQL, by Prisma or not. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const query: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
  let sent = 0
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
    sent++
    return Reflect.apply(query, this, args)
  })
  try {
    await work()
    return sent
  } finally {
    Reflect.set(pg.Client.prototype, 'query', query)
  }
}
