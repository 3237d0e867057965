import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** What a page shows when it broke: what was kept, what to do, and the number to give to whoever repairs it. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div className="page py-16">
      <div className="column">
        <h1>Quelque chose s’est cassé de notre côté</h1>
        <p className="mt-4">
          Ce n’est pas ta faute. Ce que tu avais déjà confirmé est gardé&#8239;; réessaie dans un instant.
        </p>
        <p className="mt-8 flex flex-wrap items-center gap-3">
          <Button onClick={retry}>Réessayer</Button>
          {/* A whole new page: what broke may be in the one that is shown. */}
          <a href={paths.challenges} className="link">
            Voir les défis
          </a>
        </p>
        {digest && (
          <p className="mt-8 text-sm text-ink-soft">
            Si cela se répète, donne-nous ce numéro&nbsp;: <code>{digest}</code>
          </p>
        )}
      </div>
    </div>
  )
}
