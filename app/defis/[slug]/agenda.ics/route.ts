import ical, { ICalCalendarMethod } from 'ical-generator'
import { notFound } from 'next/navigation'
import { env } from '@/lib/env'
import { findSharedChallenge } from '@/lib/relays/queries'
import { paths } from '@/lib/paths'

/** A calendar file of a défi's slots, or of the one that `creneau` names; instants in UTC, so no zone can be misread. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const challenge = (await findSharedChallenge((await params).slug)) ?? notFound()
  const wanted = new URL(request.url).searchParams.get('creneau')
  const slots = challenge.slots.filter(({ id, startsAt }) => startsAt && (!wanted || id === wanted))
  if (slots.length === 0) notFound()

  const url = new URL(paths.challenge(challenge.slug), env().APP_URL)
  const calendar = ical({
    name: challenge.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: `//${env().SITE_NAME}//FR`,
  })
  for (const { id, startsAt, endsAt } of slots) {
    if (!startsAt || !endsAt) continue
    const where = [challenge.placeHidden ? '' : challenge.address, challenge.commune?.name]
      .filter(Boolean)
      .join(', ')
    calendar.createEvent({
      id: `${id}@${url.hostname}`,
      start: startsAt,
      end: endsAt,
      summary: challenge.title,
      description: challenge.summary,
      location: where || undefined,
      url: url.href,
    })
  }
  return new Response(calendar.toString(), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="defi.ics"',
    },
  })
}
