'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { muteMailAction } from '@/lib/mail/actions'

/** The one button that somebody looks for who has clicked « se désinscrire ». */
export function MuteForm({ token, kind, label }: { token: string; kind: string; label: string }) {
  const [state, action] = useActionState(muteMailAction, idle)
  return (
    <form action={action} className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="kind" value={kind} />
      {state.status !== 'done' && (
        <>
          <p>
            Ne plus recevoir les courriers de la sorte « <strong>{label}</strong> » ?
          </p>
          <SubmitButton className="justify-self-start">Ne plus les recevoir</SubmitButton>
        </>
      )}
    </form>
  )
}
