import { resultsAt } from '@/components/finding/results-at'
import { Notice } from '@/components/ui/notice'
import { usualRadius, type ChallengeFilters } from '@/lib/challenges/filters'
import type { Located } from '@/lib/challenges/locate'
import { ofPlace } from '@/lib/places/rules'
import { townLabel } from '@/lib/places/town'

/** Of a place that may be several, or none: the sentence, and each of those it may be. */
export function PlaceProblem({ filters, located }: { filters: ChallengeFilters; located: Located }) {
  const { problem, area } = located
  const choices = located.choices.filter((commune) => townLabel(commune) !== area?.label)
  if (!problem) return null
  const radius = filters.where && 'radius' in filters.where ? filters.where.radius : usualRadius
  return (
    <Notice>
      <p>
        {choices.length > 0 && area
          ? `Voici les défis autour ${ofPlace(area.label)}\u202f; si tu cherches une autre commune, choisis-la\u00a0:`
          : problem}
      </p>
      {choices.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {choices.map((commune) => (
            <li key={commune.code}>
              <a
                href={resultsAt({ ...filters, where: { kind: 'town', slug: commune.slug, radius } })}
                rel="nofollow"
                className="inline-flex min-h-11 items-center link"
              >
                {townLabel(commune)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
