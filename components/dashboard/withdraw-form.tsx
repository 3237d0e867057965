'use client'

import { useActionState } from 'react'
import { withdrawFromDashboardAction } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/** One tap leaves; the list shows what remains. */
export function WithdrawForm({ slotId, title }: { slotId: string; title: string }) {
  const [state, action, pending] = useActionState(withdrawFromDashboardAction, idle)
  return (
    <form action={action} className="text-right">
      <input type="hidden" name="slotId" value={slotId} />
      <button className="inline-flex min-h-11 items-center link" aria-disabled={pending}>
        Me désister<span className="sr-only"> de « {title} »</span>
      </button>
      <p role="status" className="text-sm text-danger">
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  )
}
