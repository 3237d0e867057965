'use client'

import { useActionState } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle, type FormState } from '@/lib/form-state'

/** Ends something others count on, with the sentence that they read; folded away, for it cannot be undone. */
export function CallOffForm({
  action,
  about,
  title,
  help,
  button,
  className,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>
  about: Record<string, string>
  title: string
  help: string
  button: string
  className: string
}) {
  const [state, submit] = useActionState(action, idle)
  return (
    <details className={`border-t border-line ${className}`} open={state.status === 'refused' || undefined}>
      <summary className="min-h-11 py-2 font-bold">{title}</summary>
      <form action={submit} className="mt-4 grid gap-5" noValidate>
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormMessage state={state} />
        <TextAreaField
          key={state.values?.reason}
          name="reason"
          label="Pourquoi"
          help={help}
          rows={3}
          maxLength={400}
          defaultValue={state.values?.reason ?? ''}
        />
        <div>
          <SubmitButton look="danger" pendingLabel="J’annule…">
            {button}
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
