import { expect, test } from 'vitest'
import { db, inSqlTransaction } from '@/lib/db'
import { aUser } from '@/tests/support/factories'

const rename = 'UPDATE users SET name = $2 WHERE id = $1::uuid'
const nameOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).name

test('a connection that is lost in a transaction is said, keeps nothing, and ends no process', async () => {
  const { id } = await aUser({ name: 'Ada' })
  const lost = inSqlTransaction(async (sql) => {
    await sql(rename, [id, 'Grace'])
    await sql('SELECT pg_terminate_backend(pg_backend_pid())')
  })
  await expect(lost).rejects.toThrow('terminating connection')
  expect(await nameOf(id)).toBe('Ada')
  await inSqlTransaction((sql) => sql(rename, [id, 'Joan']))
  expect(await nameOf(id)).toBe('Joan')
})

test('a statement whose failure nobody heard still fails its transaction', async () => {
  const { id } = await aUser({ name: 'Ada' })
  const failing = inSqlTransaction(async (sql) => {
    await sql(rename, [id, 'Grace'])
    await sql('SELECT 1 / $1::int', [0]).catch(() => null)
  })
  await expect(failing).rejects.toThrow('nothing of the transaction is kept')
  expect(await nameOf(id)).toBe('Ada')
})
