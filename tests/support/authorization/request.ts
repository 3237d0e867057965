import { vi } from 'vitest'
import { signIn } from '@/tests/support/sign-in'

// Next's own part of a request, for pages and actions that are called without a server: the cookies of whoever asks.
// The session, the database and every decision behind them are the real ones.

const asked = vi.hoisted(() => ({ cookies: new Map<string, string>() }))

vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = asked.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
    getAll: () => Array.from(asked.cookies, ([name, value]) => ({ name, value })),
    set: () => undefined,
    delete: () => undefined,
  }),
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

/** From now on that person asks; null: somebody without a session. */
export async function askAs(person: { id: string } | null): Promise<void> {
  asked.cookies.clear()
  if (!person) return
  const { name, value } = await signIn(person)
  asked.cookies.set(name, value)
}
