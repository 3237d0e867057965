import { expect, test, vi } from 'vitest'

test('two copies of the module, as a bundler makes them, share connections without mixing up their statements', async () => {
  const first = await import('@/lib/db')
  vi.resetModules()
  const second = await import('@/lib/db')
  expect(second.sql).not.toBe(first.sql)

  expect(await first.sql('SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await second.sql('SELECT 2 AS two')).toEqual([{ two: 2 }])
  expect(await first.sql('SELECT 3 AS three')).toEqual([{ three: 3 }])
  expect(await second.sql('SELECT 1 AS one')).toEqual([{ one: 1 }])
})
