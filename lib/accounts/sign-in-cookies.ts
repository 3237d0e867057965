import { cookies } from 'next/headers'
import { sessionDays, signInMinutes } from '@/lib/accounts/rules'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import { env } from '@/lib/env'

// Which sign-in request this browser has made, so that its code works here and nowhere else.
const requestCookie = 'diffuz.sign-in'

function options(maxAge: number) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/',
    maxAge,
  } as const
}

export async function rememberSignInRequest(requestId: string): Promise<void> {
  ;(await cookies()).set(requestCookie, requestId, options(signInMinutes * 60))
}

export async function findSignInRequestId(): Promise<string | undefined> {
  return (await cookies()).get(requestCookie)?.value
}

/** The browser carries the session from here on. */
export async function keepSession(sessionToken: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(env().APP_URL), sessionToken, options(sessionDays * 86_400))
  jar.delete(requestCookie)
}

/** Takes the session's cookie from the browser and gives its token, for the row to be deleted. */
export async function dropSession(): Promise<string | undefined> {
  const jar = await cookies()
  const name = sessionCookieName(env().APP_URL)
  const token = jar.get(name)?.value
  jar.delete(name)
  return token
}
