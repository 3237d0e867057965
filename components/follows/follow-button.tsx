'use client'

import { useActionState } from 'react'
import { Bell, BellRing } from 'lucide-react'
import { SubmitButton } from '@/components/ui/submit-button'
import { followAction, type FollowState } from '@/lib/follows/actions'

/** « Suivre »: one click, and its next défis come by mail; another ends it. */
export function FollowButton({ organizationId, initial }: { organizationId: string; initial: FollowState }) {
  const [state, action] = useActionState(followAction, initial)
  const Icon = state.following ? BellRing : Bell
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <input type="hidden" name="organizationId" value={organizationId} />
      <input type="hidden" name="verb" value={state.following ? 'unfollow' : 'follow'} />
      <SubmitButton
        look="secondary"
        className={state.following ? 'bg-sunken' : ''}
        title={state.following ? 'Ne plus suivre' : undefined}
      >
        <Icon aria-hidden size={18} />
        {state.following ? 'Tu suis' : 'Suivre'}
        {state.count > 0 && <span className="font-normal">{state.count}</span>}
      </SubmitButton>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {state.message}
      </p>
    </form>
  )
}
