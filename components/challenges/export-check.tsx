import { exportAdvice, whyNotExportable, type ExportFacts } from '@/lib/challenges/exportable'

/** Whether the State's directory takes a défi over, as its feed decides, and what to do if not: advice, never a lock. */
export function ExportCheck({ question, facts, now }: { question: string; facts: ExportFacts; now: Date }) {
  const reasons = whyNotExportable(facts, now)
  return (
    <details className="rounded-card border border-line p-4 sm:p-5">
      <summary className="min-h-6 cursor-pointer font-bold">
        {question} {reasons.length === 0 ? 'Oui.' : 'Pas encore.'}
      </summary>
      <div className="mt-3 grid gap-2 text-sm">
        {reasons.length === 0 ? (
          <p>Tout y est, l’annuaire national du bénévolat n’a rien à redire.</p>
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
