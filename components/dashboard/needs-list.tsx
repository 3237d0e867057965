import { ButtonLink } from '@/components/ui/button'
import type { Need } from '@/lib/dashboard/rules'
import { count } from '@/lib/french'

/** As many as one takes in at a glance; the others are folded away below. */
const FIRST = 8

/** What waits for a decision, as sentences with a button. */
export function NeedsList({ needs }: { needs: Need[] }) {
  if (needs.length === 0) return null
  const others = needs.slice(FIRST)
  return (
    <section aria-labelledby="a-faire" className="grid gap-4">
      <h2 id="a-faire">À toi de jouer</h2>
      <Needs needs={needs.slice(0, FIRST)} />
      {others.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-bold link">
            Et {count(others.length, 'autre chose', 'autres choses')} à voir
          </summary>
          <div className="mt-3">
            <Needs needs={others} />
          </div>
        </details>
      )}
    </section>
  )
}

function Needs({ needs }: { needs: Need[] }) {
  return (
    <ul className="grid gap-3">
      {needs.map(({ key, sentence, detail, button, href }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border-l-4 border-accent bg-surface px-5 py-4 shadow-card"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-bold">{sentence}</p>
            {detail && <p className="text-ink-soft">{detail}</p>}
          </div>
          <ButtonLink href={href} look="secondary">
            {button}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
