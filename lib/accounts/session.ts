import { cache } from 'react'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hashToken, sessionCookieName } from '@/lib/accounts/session-cookie'
import { findUserBySession, type SignedInUser } from '@/lib/accounts/queries'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

/** Who asks, or null; read once per request. A suspended person counts as signed out. */
export const currentUser = cache(async (): Promise<SignedInUser | null> => {
  const token = (await cookies()).get(sessionCookieName(env().APP_URL))?.value
  return token ? findUserBySession(hashToken(token), new Date()) : null
})

/** Who asks; a visitor is sent to sign in first. */
export async function requireUser(): Promise<SignedInUser> {
  return (await currentUser()) ?? redirect(paths.signIn)
}
