'use client'

import { useActionState, type ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle, type FormState } from '@/lib/form-state'

/** Some lines of text, and whom they are for in `hidden`. Several may stand on one page, hence an `id` of its own. */
export function WriteForm({
  id,
  action,
  hidden,
  label,
  help,
  button,
  maxLength = 2000,
  rows = 4,
  text = '',
}: {
  id: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  label: ReactNode
  help?: ReactNode
  button: string
  maxLength?: number
  rows?: number
  /** What was written before, to be corrected. */
  text?: string
}) {
  const [state, submit] = useActionState(action, idle)
  const error = state.errors?.text
  return (
    <form action={submit} noValidate className="grid max-w-2xl gap-3">
      <FormMessage state={{ ...state, errors: error ? { [id]: error } : undefined }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name={id} label={label} help={help} error={error}>
        <textarea
          id={id}
          name="text"
          rows={rows}
          maxLength={maxLength}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={
            [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
          }
          defaultValue={state.values?.text ?? text}
          className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 aria-invalid:border-2 aria-invalid:border-danger"
        />
      </Field>
      <SubmitButton className="justify-self-start">{button}</SubmitButton>
    </form>
  )
}

/** One press that says all; its answer beside it. */
export function PressForm({
  action,
  hidden,
  children,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  children: ReactNode
}) {
  const [state, submit] = useActionState(action, idle)
  return (
    <form action={submit}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="inline-flex min-h-11 items-center link">{children}</button>
    </form>
  )
}
