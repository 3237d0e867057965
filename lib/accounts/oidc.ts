import { PrismaAdapter } from '@auth/prisma-adapter'
import type { NextAuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { freePseudonym } from '@/lib/accounts/commands'
import { sessionDays } from '@/lib/accounts/rules'
import { hashToken, sessionCookieName } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

/** NextAuth with the operator's OpenID Connect provider; the sessions are the same rows as those of the mail. */
export function oidcOptions(): NextAuthOptions {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, AUTH_SECRET, APP_URL } = env()
  return {
    secret: AUTH_SECRET,
    adapter: hashingAdapter(),
    session: { strategy: 'database', maxAge: sessionDays * 86_400 },
    useSecureCookies: APP_URL.startsWith('https:'),
    cookies: {
      sessionToken: {
        name: sessionCookieName(APP_URL),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: APP_URL.startsWith('https:') },
      },
    },
    pages: { signIn: paths.signIn, error: paths.signIn },
    providers: [
      {
        id: 'oidc',
        name: OIDC_NAME,
        type: 'oauth',
        wellKnown: `${OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
        authorization: { params: { scope: 'openid email profile' } },
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        // Safe for the operator's own provider, since `signIn` below takes verified addresses alone: who came by
        // mail before finds the same account.
        allowDangerousEmailAccountLinking: true,
        profile: (profile: { sub: string; email?: string; name?: string }) => ({
          id: profile.sub,
          email: profile.email?.toLowerCase(),
          name: profile.name ?? null,
        }),
      },
    ],
    callbacks: {
      // An address that the provider has not verified would let its bearer into somebody else's account.
      signIn: ({ profile }) =>
        Boolean(profile?.email && 'email_verified' in profile && profile.email_verified === true),
    },
  }
}

/** Auth.js' own Prisma adapter, but the table keeps hashes of the session tokens, and people get a pseudonym. */
function hashingAdapter(): Adapter {
  const adapter = PrismaAdapter(db) as Adapter // The two packages declare the same shape under different names.
  return {
    ...adapter,
    createUser: async ({ email, name }: { email: string; name?: string | null }) => {
      const data = { email, name, emailVerified: new Date(), pseudonym: await freePseudonym(db) }
      return db.user.create({
        data,
        select: { id: true, email: true, name: true, image: true, emailVerified: true },
      })
    },
    createSession: async (session) => {
      await db.session.create({ data: { ...session, sessionToken: hashToken(session.sessionToken) } })
      return session
    },
    getSessionAndUser: async (token) => (await adapter.getSessionAndUser?.(hashToken(token))) ?? null,
    updateSession: async ({ sessionToken, ...rest }) =>
      adapter.updateSession?.({ ...rest, sessionToken: hashToken(sessionToken) }),
    deleteSession: async (token) =>
      void (await db.session.deleteMany({ where: { sessionToken: hashToken(token) } })),
  }
}
