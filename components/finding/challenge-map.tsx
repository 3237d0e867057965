import { departmentList, departmentMap } from '@/components/finding/department-map'
import { LiveMap } from '@/components/finding/live-map'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesQuery } from '@/lib/challenges/filter-address'
import type { Located } from '@/lib/challenges/locate'
import { countByDepartment } from '@/lib/challenges/map'
import { env } from '@/lib/env'
import { count } from '@/lib/french'

/** The results on a map: drawn here, and at a press of a button in every detail, with the tiles of somebody else. */
export async function ChallengeMap({
  filters,
  located,
  now,
}: {
  filters: ChallengeFilters
  located: Located
  now: Date
}) {
  const { departments, more } = await countByDepartment(filters, now)
  const { MAP_STYLE_URL: style } = env()
  const total = departments.reduce((sum, department) => sum + department.count, 0)
  if (total === 0)
    return (
      <p>
        Ces défis n’ont pas de lieu : ils se relèvent à distance ou chez soi. La liste, elle, les montre tous.
      </p>
    )
  return (
    <div className="grid grid-cols-1 gap-6">
      {style !== 'non' && (
        <LiveMap
          style={style}
          query={challengesQuery({ ...filters, view: null, after: null, sort: null })}
          around={located.area?.kind === 'around' ? located.area : null}
        />
      )}
      <div dangerouslySetInnerHTML={{ __html: departmentMap(filters, departments).text }} />
      <div className="grid gap-3">
        <h3>
          {count(departments.length, 'département')}, {more && 'les '}
          {count(total, 'défi sur place', 'défis sur place')}
          {more && ' les plus proches dans le temps'}
        </h3>
        {more && <p>La carte ne compte que ceux-là. Un département choisi montre tous les siens.</p>}
        <div dangerouslySetInnerHTML={{ __html: departmentList(filters, departments).text }} />
      </div>
    </div>
  )
}
