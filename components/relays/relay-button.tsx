'use client'

import { useActionState } from 'react'
import { Megaphone } from 'lucide-react'
import { SubmitButton } from '@/components/ui/submit-button'
import { relayAction, type RelayState } from '@/lib/relays/actions'

/** « Je relaie »: one click says « bonne idée » and makes the défi more visible; another takes it back. */
export function RelayButton({ challengeId, initial }: { challengeId: string; initial: RelayState }) {
  const [state, action] = useActionState(relayAction, initial)
  return (
    <form action={action} className="contents">
      <input type="hidden" name="challengeId" value={challengeId} />
      <input type="hidden" name="verb" value={state.relayed ? 'unrelay' : 'relay'} />
      <SubmitButton
        look="secondary"
        className={state.relayed ? 'bg-sunken' : ''}
        title={state.relayed ? 'Ne plus relayer' : undefined}
      >
        <Megaphone aria-hidden size={18} />
        {state.relayed ? 'Tu relaies' : 'Je relaie'}
        {state.count > 0 && <span className="font-normal">{state.count}</span>}
      </SubmitButton>
      <p role="status" className="order-last basis-full text-sm text-ink-soft empty:hidden">
        {state.message}
      </p>
    </form>
  )
}
