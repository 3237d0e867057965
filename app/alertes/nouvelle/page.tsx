import type { Metadata } from 'next'
import { AlertForm } from '@/components/alerts/alert-form'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/accounts/session'
import { alertRefusalMessages } from '@/lib/alerts/messages'
import { findSearch } from '@/lib/alerts/searches'
import { type SearchParams } from '@/lib/challenges/filters'
import { challengesPath, challengesQuery, parseFilters } from '@/lib/challenges/filter-address'
import { typeset } from '@/lib/french'

export const metadata: Metadata = { title: 'Être prévenu·e', robots: { index: false } }

/** A search becomes an alert. Its address is that of the search, so that one can go back to it. */
export default async function NewAlertPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filters = parseFilters(await searchParams)
  const [search, person] = await Promise.all([findSearch(challengesQuery(filters)), currentUser()])
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-8">
        <header className="grid gap-3">
          <h1>Être prévenu·e des prochains défis</h1>
          {search.ok && (
            <p className="text-lg">
              Un courrier quand il y a du nouveau pour&nbsp;: <strong>{typeset(search.value.label)}</strong>.
            </p>
          )}
          <p>
            <a className="link" href={challengesPath(filters)}>
              {search.ok ? 'Revenir aux résultats' : 'Choisir ma recherche'}
            </a>
          </p>
        </header>
        {search.ok ? (
          <AlertForm query={search.value.query} signedIn={person !== null} />
        ) : (
          <Notice>{alertRefusalMessages[search.refusal]}</Notice>
        )}
      </div>
    </div>
  )
}
