import { CalendarDays, Hourglass, MapPin } from 'lucide-react'
import { whereLine } from '@/components/challenges/when-and-where'
import { joinableSlots, slotMinutes } from '@/lib/challenges/rules'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { count, duration, period } from '@/lib/french'
import { paths } from '@/lib/paths'

/** When, how long, where: three lines that fit on a phone. */
export function ChallengeFacts({
  challenge,
  now,
  dateMissing = false,
}: {
  challenge: ChallengeDetails
  now: Date
  /** Of a draft whose day is still to be chosen. */
  dateMissing?: boolean
}) {
  const joinable = joinableSlots(challenge.slots, now)
  const slot = joinable[0] ?? challenge.slots.at(-1)
  const others = Math.max(0, joinable.length - 1)
  const minutes = slot ? slotMinutes(slot, challenge.durationMinutes) : challenge.durationMinutes
  return (
    <dl className="grid gap-2.5">
      <Fact icon={<CalendarDays aria-hidden className="size-5" />} name="Quand">
        <span className="inline-block font-bold first-letter:uppercase">
          {slot?.startsAt && slot.endsAt
            ? period(slot.startsAt, slot.endsAt, challenge.timezone, now)
            : dateMissing
              ? 'jour et heure à choisir'
              : 'quand tu veux'}
        </span>
        {others > 0 && (
          <a href="#creneaux" className="block w-fit text-sm link">
            et {count(others, 'autre créneau', 'autres créneaux')}
          </a>
        )}
      </Fact>
      <Fact icon={<Hourglass aria-hidden className="size-5" />} name="Durée">
        {duration(minutes)}, et rien de plus
      </Fact>
      <Fact icon={<MapPin aria-hidden className="size-5" />} name="Où">
        <Place challenge={challenge} />
      </Fact>
    </dl>
  )
}

function Fact({ icon, name, children }: { icon: React.ReactNode; name: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[1.25rem_1fr] gap-3">
      <dt className="pt-0.5 text-accent-deep">
        {icon}
        <span className="sr-only">{name}</span>
      </dt>
      <dd className="min-w-0 leading-snug">{children}</dd>
    </div>
  )
}

/** The town leads to all that it has. */
function Place({ challenge }: { challenge: ChallengeDetails }) {
  const { format, commune, departmentCode, address, knowsPlace } = challenge
  const area = whereLine({ format, town: commune?.name ?? null, departmentCode })
  if (format !== 'ON_SITE' || !commune) return area
  return (
    <>
      {knowsPlace && address && `${address}, `}
      <a href={paths.town(commune.slug)} className="link">
        {area}
      </a>
      {!knowsPlace && ' : l’adresse exacte est donnée une fois inscrit·e'}
    </>
  )
}
