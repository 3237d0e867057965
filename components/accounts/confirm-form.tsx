'use client'

import { useActionState } from 'react'
import { ConfirmAnswer } from '@/components/accounts/confirm-answer'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmTokenAction, type ConfirmState } from '@/lib/intentions/actions'

export function ConfirmForm({ token, label }: { token: string; label: string }) {
  const [state, action] = useActionState<ConfirmState, FormData>(confirmTokenAction, { status: 'idle' })
  return (
    <form action={action} className="grid gap-4">
      <ConfirmAnswer state={state} />
      <input type="hidden" name="token" value={token} />
      {state.status === 'idle' && (
        <SubmitButton className="justify-self-start text-lg" autoFocus>
          {label}
        </SubmitButton>
      )}
    </form>
  )
}
