'use client'

import { useActionState, type ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import type { GestureState } from '@/lib/form-state'

type Side = { verb: string; label: string; icon: ReactNode }

/** A gesture of one click that another takes back, with how many have made it. `about` are the form's hidden fields. */
export function GestureButton({
  action,
  initial,
  about,
  off,
  on,
  undo,
  formClass,
  messageClass = '',
}: {
  action: (state: GestureState, form: FormData) => Promise<GestureState>
  initial: GestureState
  about: Record<string, string>
  /** What the button says and does before it is pressed, and after. */
  off: Side
  on: Side
  /** What another click does, for whoever points at it. */
  undo: string
  formClass: string
  messageClass?: string
}) {
  const [state, submit] = useActionState(action, initial)
  const { verb, label, icon } = state.on ? on : off
  return (
    <form action={submit} className={formClass}>
      {Object.entries({ ...about, verb }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        look="secondary"
        className={state.on ? 'bg-sunken' : ''}
        title={state.on ? undo : undefined}
      >
        {icon}
        {label}
        {state.count > 0 && <span className="font-normal">{state.count}</span>}
      </SubmitButton>
      <p role="status" className={`text-sm text-ink-soft empty:hidden ${messageClass}`}>
        {state.message}
      </p>
    </form>
  )
}
