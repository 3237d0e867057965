/**
 * The path of a request as it may be written down: no query string, and nothing that opens a door or names a
 * person by itself (a private calendar's or an unsubscription's secret, an e-mail address).
 */
export function loggedPath(url: string): string {
  const [path = '/'] = url.split('?')
  const secret = SECRET_PATHS.find((prefix) => path.startsWith(prefix))
  if (secret) return `${secret}…`
  if (/@|%40/.test(path)) return '/…'
  return path.length > 200 ? `${path.slice(0, 200)}…` : path
}

const SECRET_PATHS = [
  '/agenda/',
  '/alertes/',
  '/desinscription/',
  '/invitations/',
  '/verifications/',
  '/mes-courriers/',
  '/connexion/confirmer/',
  '/api/auth/callback/',
]
