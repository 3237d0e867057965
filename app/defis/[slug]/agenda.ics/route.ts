import { calendarHeaders } from '@/lib/calendar'
import { findChallengeCalendar } from '@/lib/calendars/queries'

/** A calendar file of a défi's slots, or of the one that `creneau` names, for anybody. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const calendar = await findChallengeCalendar(
    (await params).slug,
    new URL(request.url).searchParams.get('creneau'),
  )
  if (!calendar) return new Response(null, { status: 404 })
  return new Response(calendar, { headers: calendarHeaders('defi.ics') })
}
