import { createHash } from 'node:crypto'
import { calendarHeaders } from '@/lib/calendar'
import { findPersonalCalendar } from '@/lib/calendars/queries'

/** A private calendar, as the programs that subscribe to it fetch it: its address is the key, no session is asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [, token] = /^(.+)\.ics$/.exec((await params).file) ?? []
  const calendar = token ? await findPersonalCalendar(token, new Date()) : null
  if (!calendar) return new Response(null, { status: 404, headers: mine })

  // Weak, since the same calendar goes out compressed in several ways.
  const tag = `W/"${createHash('sha256').update(calendar).digest('base64url')}"`
  const headers = { ...mine, ETag: tag }
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? []
  if (known.some((one) => `W/${one.replace(/^W\//, '')}` === tag))
    return new Response(null, { status: 304, headers })
  return new Response(calendar, { headers: { ...headers, ...calendarHeaders('mes-defis.ics') } })
}

// Asked anew each time, and by no one but the subscriber; not for search engines, should an address leak.
const mine = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' }
