'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { shortDay, time } from '@/lib/french'
import { notePresenceAction } from '@/lib/participations/presence-actions'

/** Who noted the absence, and what the person answers to it: for organisers alone, who can set it right here. */
export function Absence({
  slug,
  participation,
  name,
  timezone,
  absence: { at, by, dispute },
}: {
  slug: string
  participation: string
  name: string
  timezone: string
  absence: { at: Date | null; by: string | null; dispute: string }
}) {
  const [state, action] = useActionState(notePresenceAction, idle)
  const noted = [by && `par ${by}`, at && `le ${shortDay(at, timezone)} à ${time(at, timezone)}`].filter(
    Boolean,
  )
  return (
    <div className="mt-1 grid justify-items-start gap-2 text-sm">
      {noted.length > 0 && <p className="text-ink-soft">Absence notée {noted.join(', ')}</p>}
      {dispute && (
        <>
          <p className="rounded-control border-l-4 border-accent-deep bg-sunken px-3 py-2">
            <strong>Conteste son absence&nbsp;:</strong> «&nbsp;{dispute}&nbsp;»
          </p>
          <form action={action}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="gesture" value={`present:${participation}`} />
            <SubmitButton look="secondary">
              Marquer présent·e<span className="sr-only"> : {name}</span>
            </SubmitButton>
          </form>
        </>
      )}
      <p role="status" className="text-danger empty:hidden">
        {state.status === 'refused' ? state.message : ''}
      </p>
    </div>
  )
}
