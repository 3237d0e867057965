import NextAuth from 'next-auth'
import { oidcOptions } from '@/lib/accounts/oidc'
import { env } from '@/lib/env'

type Context = { params: Promise<{ nextauth: string[] }> }

/** NextAuth's own routes; they exist only where an identity provider is configured. */
async function handler(request: Request, context: Context): Promise<Response> {
  if (!env().OIDC_ISSUER)
    return new Response('Aucun fournisseur d’identité n’est configuré.', { status: 404 })
  return NextAuth(oidcOptions())(request, context)
}

export { handler as GET, handler as POST }
