'use client'

import { useActionState, type ReactNode } from 'react'
import type { ButtonLook } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle, type FormState } from '@/lib/form-state'

/** One gesture on one's own participation; `holder` proves whose it is. */
export function HolderForm({
  action,
  holder,
  button,
  look,
  children,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>
  holder: { participation: string; key?: string }
  button: string
  look?: ButtonLook
  /** Fields; given the state, so that they keep what was typed. */
  children?: ReactNode
}) {
  const [state, submit] = useActionState(action, idle)
  return (
    <form action={submit} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="participation" value={holder.participation} />
      {holder.key && <input type="hidden" name="key" value={holder.key} />}
      {children}
      <SubmitButton look={look} className="justify-self-start">
        {button}
      </SubmitButton>
    </form>
  )
}
