import { Bell } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { type ChallengeFilters } from '@/lib/challenges/filters'
import { challengesQuery, isFiltered } from '@/lib/challenges/filter-address'
import { paths } from '@/lib/paths'

/** The way from a search to an alert; nothing where nothing is searched. */
export function AlertInvite({ filters }: { filters: ChallengeFilters }) {
  if (!isFiltered(filters)) return null
  return (
    <a
      href={paths.newAlert(challengesQuery({ ...filters, sort: null, view: null, after: null }))}
      rel="nofollow"
      className={buttonClass('secondary')}
    >
      <Bell aria-hidden className="size-5" />
      Me prévenir des prochains défis
    </a>
  )
}
