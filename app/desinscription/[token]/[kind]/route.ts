import { env } from '@/lib/env'
import { mailKindOf } from '@/lib/mail/kinds'
import { muteMail, readPreferencesToken } from '@/lib/mail/preferences'
import { paths } from '@/lib/paths'

type Context = { params: Promise<{ token: string; kind: string }> }

/** One click in a mail program (RFC 8058): a POST without cookie or origin, which proves itself by the token. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { token, kind: slug } = await params
  const [userId, kind] = [readPreferencesToken(token), mailKindOf(slug)]
  const muted = userId && kind && (await muteMail(userId, kind))
  return new Response(muted ? 'C’est noté.\n' : 'Ce lien n’est pas entier.\n', {
    status: muted ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** A person, or a filter that follows links: shown the choice, and nothing is switched off by looking. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, kind } = await params
  const url = new URL(paths.mailPreferences(encodeURIComponent(token)), env().APP_URL)
  if (mailKindOf(kind)) url.searchParams.set('couper', kind)
  return Response.redirect(url, 303)
}
