import {
  listPartnerMissions,
  type MissionArea,
  type PartnerMissionCard,
} from '@/lib/federation/partners/queries'
import { period } from '@/lib/french'

/** What can be done through partners, where there is something: clearly theirs, and taken on there. */
export async function PartnerMissions({ area, now }: { area: MissionArea; now: Date }) {
  const missions = await listPartnerMissions(area, now)
  if (missions.length === 0) return null
  return (
    <section aria-labelledby="partenaires" className="grid grid-cols-1 gap-5">
      <div className="grid column gap-1.5">
        <h2 id="partenaires">Chez nos partenaires</h2>
        <p className="text-ink-soft">
          D’autres sites proposent aussi des missions. Elles se relèvent chez eux : le lien t’y emmène.
        </p>
      </div>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {missions.map((mission) => (
          <li
            key={mission.id}
            className="grid grid-cols-1 content-start gap-1.5 rounded-card border border-dashed border-line-strong p-4 break-words"
          >
            <p className="text-sm text-ink-soft">{factsOf(mission, now)}</p>
            <h3 className="text-base break-words">
              <a className="link" href={mission.url} rel="noreferrer nofollow">
                {mission.title}
              </a>
            </h3>
            <p className="text-sm">{mission.organization}</p>
            <p className="text-sm font-bold">À relever chez {mission.partner.name}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ startsAt, endsAt, town, remote, department }: PartnerMissionCard, now: Date): string {
  const zone = department?.timezone ?? 'Europe/Paris'
  const short = startsAt && endsAt && endsAt.getTime() - startsAt.getTime() < 3 * 86_400_000
  const when = short ? period(startsAt, endsAt, zone, now) : null
  return [when ?? 'sur la durée', remote ? 'à distance' : town].filter(Boolean).join(' · ')
}
