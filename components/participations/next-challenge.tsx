import { paths } from '@/lib/paths'
import type { NextChallenge as Next } from '@/lib/participations/next'

/** After one défi, another: the moment when somebody has just said yes. */
export function NextChallenge({ next }: { next: Next }) {
  return (
    <div className="border-t border-line pt-4">
      <h3 className="text-base">Et ton prochain défi ?</h3>
      <p>
        <a href={paths.challenge(next.slug)} className="inline-block min-h-6 font-bold link">
          {next.title}
        </a>
      </p>
      <p className="text-sm text-ink-soft">
        {next.when} · {next.where}
      </p>
    </div>
  )
}
