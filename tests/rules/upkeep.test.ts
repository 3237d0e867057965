import { expect, test, vi } from 'vitest'
import { inTurn } from '@/lib/jobs/steps'
import { log } from '@/lib/log'

test('a step of the upkeep that fails is logged by its name, names nobody and holds up none of the others', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
  const done: string[] = []
  await inTurn({
    first: async () => done.push('first'),
    broken: () => Promise.reject(new Error('no mailbox lou@test.localhost')),
    last: async () => done.push('last'),
  })
  expect(done).toEqual(['first', 'last'])
  expect(logged).toHaveBeenCalledExactlyOnceWith({ step: 'broken', error: 'no mailbox …' }, 'Upkeep')
})
