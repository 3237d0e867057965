'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { takePlaceAction } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/** One tap takes the place that is held. */
export function TakePlaceForm({ slotId, title }: { slotId: string; title: string }) {
  const [state, action] = useActionState(takePlaceAction, idle)
  return (
    <form action={action}>
      <input type="hidden" name="slotId" value={slotId} />
      <SubmitButton>
        Prendre la place<span className="sr-only"> pour « {title} »</span>
      </SubmitButton>
      <p role="status" className="text-sm text-danger empty:hidden">
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  )
}
