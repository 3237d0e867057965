import { currentUser } from '@/lib/accounts/session'
import { calendarHeaders } from '@/lib/calendar'
import { isUuid } from '@/lib/challenges/editing'
import { findParticipationCalendar } from '@/lib/participations/calendar'
import { isParticipationKey } from '@/lib/participations/keys'

/** One's own participation as a calendar file: signed in, or from a mail, with the key that it carries. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const calendar = isUuid(id) ? await findFor(id, new URL(request.url).searchParams.get('cle')) : null
  if (!calendar) return new Response(null, { status: 404, headers: mine })
  return new Response(calendar, { headers: { ...mine, ...calendarHeaders('defi.ics') } })
}

const mine = { 'Cache-Control': 'private, no-store' }

async function findFor(id: string, key: string | null): Promise<string | null> {
  if (key !== null && isParticipationKey(id, key)) return findParticipationCalendar(id, 'holder-of-key')
  const person = await currentUser()
  return person && findParticipationCalendar(id, { userId: person.id })
}
