'use client'

import { useActionState } from 'react'
import { withdrawFromDashboardAction } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/** One tap leaves, or lets an offered place go; the list shows what remains. */
export function WithdrawForm({
  slotId,
  title,
  offered = false,
}: {
  slotId: string
  title: string
  offered?: boolean
}) {
  const [state, action, pending] = useActionState(withdrawFromDashboardAction, idle)
  return (
    <form action={action} className="text-right">
      <input type="hidden" name="slotId" value={slotId} />
      <button className="inline-flex min-h-11 items-center link" aria-disabled={pending}>
        {offered ? 'Laisser' : 'Me désister'}
        <span className="sr-only">
          {offered ? ' la place pour' : ' de'} « {title} »
        </span>
      </button>
      <p role="status" className="text-sm text-danger">
        {state.status === 'refused' ? state.message : ''}
      </p>
    </form>
  )
}
