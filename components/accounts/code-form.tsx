'use client'

import { useActionState } from 'react'
import { ConfirmAnswer } from '@/components/accounts/confirm-answer'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmCodeAction, type ConfirmState } from '@/lib/intentions/actions'

export function CodeForm() {
  const [state, action] = useActionState<ConfirmState, FormData>(confirmCodeAction, { status: 'idle' })
  return (
    <form action={action} className="grid gap-4" noValidate>
      <ConfirmAnswer state={state} />
      <TextField
        name="code"
        label="Code à six chiffres"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        error={state.errors?.code}
        key={state.values?.code}
        defaultValue={state.values?.code}
        className="max-w-48 text-xl tracking-[0.25em]"
      />
      <SubmitButton className="justify-self-start">Valider le code</SubmitButton>
    </form>
  )
}
