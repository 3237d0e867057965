import { draftExport } from '@/lib/challenges/draft-export'
import type { DraftValues } from '@/lib/challenges/draft-values'
import { exportAdvice, whyNotExportable } from '@/lib/challenges/exportable'

/** Whether the State's directory would take over what is typed so far, and what to do if not: advice, never a lock. */
export function ExportCheck({ values, postedAt, now }: { values: DraftValues; postedAt: Date; now: Date }) {
  const facts = draftExport(values, postedAt, now)
  const reasons = whyNotExportable(facts, now)
  return (
    <details className="rounded-card border border-line p-4 sm:p-5">
      <summary className="min-h-6 cursor-pointer font-bold">
        Cette annonce serait-elle acceptée par JeVeuxAider ? {reasons.length === 0 ? 'Oui.' : 'Pas encore.'}
      </summary>
      <div className="mt-3 grid gap-2 text-sm">
        {reasons.length === 0 ? (
          <p>L’annuaire national du bénévolat peut la reprendre telle quelle.</p>
        ) : (
          <>
            <p>
              L’annuaire national du bénévolat reprend les annonces qui suivent ses règles. Ici, rien ne
              t’oblige : ton défi paraît de toute façon.
            </p>
            <ul className="grid list-disc gap-1.5 pl-5">
              {reasons.map((reason) => (
                <li key={reason}>{exportAdvice(reason, facts)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}
