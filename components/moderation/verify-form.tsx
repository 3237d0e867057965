'use client'

import { useActionState } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { decideVerificationAction } from '@/lib/moderation/actions'

/** Yes, or no with a reason; `seen` is the identity that the answer is about. */
export function VerifyForm({
  verification,
  name,
  seen,
}: {
  verification: string
  name: string
  seen: string
}) {
  const [state, action] = useActionState(decideVerificationAction, idle)
  const of = <span className="sr-only"> : {name}</span>
  return (
    <form action={action} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="verification" value={verification} />
      <input type="hidden" name="seen" value={seen} />
      <TextAreaField
        id={`raison-${verification}`}
        key={state.values?.reason}
        name="reason"
        label={<>Raison, si tu déclines{of}</>}
        rows={2}
        maxLength={900}
        defaultValue={state.values?.reason}
        optional
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="decision" value="grant">
          Vérifier{of}
        </SubmitButton>
        <SubmitButton name="decision" value="decline" look="danger">
          Décliner{of}
        </SubmitButton>
      </div>
    </form>
  )
}
