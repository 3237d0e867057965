import { discardDraftAction } from '@/lib/challenges/actions'
import { nearDay, time } from '@/lib/french'
import { paths } from '@/lib/paths'

type Draft = { id: string; title: string; updatedAt: Date }

/** What is begun, latest first, each to take up or to throw away. */
export function DraftList({ drafts, now }: { drafts: Draft[]; now: Date }) {
  return (
    <section id="brouillons" aria-labelledby="brouillons-titre" className="grid gap-2">
      <h3 id="brouillons-titre">Brouillons</h3>
      <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
        {drafts.map(({ id, title, updatedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-bold">{title}</p>
              <p className="text-sm text-ink-soft">
                enregistré {nearDay(updatedAt, 'Europe/Paris', now)} à {time(updatedAt, 'Europe/Paris')}
              </p>
            </div>
            <div className="flex gap-x-5">
              <a className="inline-flex min-h-11 items-center link" href={paths.draft(id)}>
                Reprendre<span className="sr-only"> « {title} »</span>
              </a>
              <form action={discardDraftAction}>
                <input type="hidden" name="draft" value={id} />
                <button className="inline-flex min-h-11 items-center link">
                  Supprimer<span className="sr-only"> « {title} »</span>
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
