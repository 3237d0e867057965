import { stopAlert } from '@/lib/alerts/commands'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

type Context = { params: Promise<{ token: string }> }

/** One click in a mail program (RFC 8058): a POST without cookie or origin, which proves itself by the token. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const stopped = await stopAlert((await params).token.slice(0, 100))
  return new Response(stopped ? 'C’est arrêté.\n' : 'Cette alerte n’existe plus.\n', {
    status: stopped ? 200 : 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** A person, or a filter that follows links: shown the alert, and nothing is stopped by looking. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const token = encodeURIComponent((await params).token.slice(0, 100))
  return Response.redirect(new URL(paths.alert(token), env().APP_URL), 303)
}
