'use client'

import { useActionState, useId, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { requestSignInAction } from '@/lib/intentions/actions'

/**
 * Asks for an address and sends the mail that confirms. `intention` is what the person came for; it travels in the
 * form and stays on the server, never in an address.
 */
export function EmailForm({
  intention = {},
  button,
  caption,
  children,
  more,
}: {
  intention?: Record<string, string>
  button: string
  caption?: ReactNode
  /** What is chosen before the address, and what few people need after it. */
  children?: ReactNode
  more?: ReactNode
}) {
  const [state, action] = useActionState(requestSignInAction, idle)
  const id = useId()
  const error =
    state.errors?.email ??
    (state.status === 'refused' ? (Object.values(state.errors ?? {})[0] ?? state.message) : undefined)

  return (
    <form action={action} className="grid gap-4" noValidate>
      {Object.entries(intention).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-bold">
          Ton adresse e-mail
        </label>
        <input
          id={id}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          required
          key={state.values?.email}
          defaultValue={state.values?.email}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 py-2 aria-invalid:border-2 aria-invalid:border-danger"
        />
        {error && (
          <div id={`${id}-error`}>
            <Notice look="danger" live>
              {error}
            </Notice>
          </div>
        )}
      </div>
      {more}
      <SubmitButton pendingLabel="Le courrier part…">{button}</SubmitButton>
      {caption && <div className="text-sm text-ink-soft">{caption}</div>}
    </form>
  )
}
