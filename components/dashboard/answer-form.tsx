'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { answerParticipantAction } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/** Yes or no to one person; the reason of a no is sent to them. */
export function AnswerForm({ participation, name }: { participation: string; name: string }) {
  const [state, action, pending] = useActionState(answerParticipantAction, idle)
  const reason = `raison-${participation}`
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="participation" value={participation} />
      <Button type="submit" name="answer" value="admit" aria-disabled={pending}>
        Accepter<span className="sr-only"> {name}</span>
      </Button>
      <details className="min-w-0 open:basis-full">
        <summary className="inline-flex min-h-11 items-center px-2 link">
          Décliner<span className="sr-only"> {name}</span>
        </summary>
        <div className="mt-2 grid max-w-md gap-2">
          <label htmlFor={reason} className="text-sm font-bold">
            Un mot pour {name}
          </label>
          <input
            id={reason}
            name="reason"
            maxLength={300}
            autoComplete="off"
            placeholder="Nous sommes déjà assez nombreux cette fois-ci."
            className="min-h-11 rounded-control border border-line-strong bg-surface px-3"
          />
          <div>
            <Button type="submit" name="answer" value="decline" look="danger" aria-disabled={pending}>
              Décliner la demande
            </Button>
          </div>
        </div>
      </details>
      <p role="status" className="text-sm text-danger empty:hidden">
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  )
}
