'use client'

import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { muteMailAction } from '@/lib/mail/actions'

/** The one button that somebody looks for who has clicked « se désinscrire ». */
export function MuteForm({
  token,
  kind,
  label,
  muted,
}: {
  token: string
  kind: string
  label: string
  muted: boolean
}) {
  const [state, action] = useActionState(muteMailAction, idle)
  if (muted || state.status === 'done')
    return (
      <Notice look="success" live>
        <p>
          C’est noté : plus de courrier de la sorte « <strong>{label}</strong> ».
        </p>
      </Notice>
    )
  return (
    <form action={action} className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card">
      {state.message && (
        <Notice look="danger" live>
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="kind" value={kind} />
      <p>
        Ne plus recevoir les courriers de la sorte « <strong>{label}</strong> » ?
      </p>
      <SubmitButton className="justify-self-start">Ne plus les recevoir</SubmitButton>
    </form>
  )
}
