import { createHash, createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Profile = { sub: string; email: string; email_verified: boolean; name: string }

/**
 * An OpenID Connect provider (Core 1.0, authorization code flow with PKCE) on loopback that signs in `who()` without
 * asking. It checks what a real one checks: client secret, redirect address, code used once, verifier.
 */
export async function startIdentityProvider(who: () => Profile) {
  const client = { id: 'diffuz', secret: 'a secret between the two' }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<
    string,
    { redirect: string; challenge: string; nonce: string | null; profile: Profile }
  >()

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (value: object, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
    }
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (url.pathname === '/keys')
      return json({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      })
    if (url.pathname === '/authorize') {
      const redirect = url.searchParams.get('redirect_uri') ?? ''
      const code = randomUUID()
      const challenge = url.searchParams.get('code_challenge') ?? ''
      codes.set(code, { redirect, challenge, nonce: url.searchParams.get('nonce'), profile: who() })
      const back = new URL(redirect)
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      return response.writeHead(302, { Location: back.href }).end()
    }
    if (url.pathname === '/token') {
      let body = ''
      for await (const chunk of request) body += chunk
      const asked = new URLSearchParams(body)
      const code = asked.get('code') ?? ''
      const granted = codes.get(code)
      codes.delete(code)
      const basic = `Basic ${Buffer.from(`${client.id}:${encodeURIComponent(client.secret).replaceAll('%20', '+')}`).toString('base64')}`
      const proof = createHash('sha256')
        .update(asked.get('code_verifier') ?? '')
        .digest('base64url')
      if (
        !granted ||
        request.headers.authorization !== basic ||
        proof !== granted.challenge ||
        asked.get('redirect_uri') !== granted.redirect
      )
        return json({ error: 'invalid_grant' }, 400)
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        ...granted.profile,
        iss: issuer,
        aud: client.id,
        iat: now,
        exp: now + 300,
        nonce: granted.nonce ?? undefined,
      }
      return json({
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: jwt(claims, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
      })
    }
    return json({ error: 'not_found' }, 404)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // An address with a port, since it listens on one.
  return { issuer, client, stop: () => new Promise((closed) => server.close(closed)) }
}

function jwt(claims: object, key: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`
  return `${head}.${sign('sha256', Buffer.from(head), createPrivateKey(key)).toString('base64url')}`
}
