'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { settleInvitationAction } from '@/lib/teams/actions'

type Invitation = { id: string; email: string; role: string; until: string }

/** The invitations that wait, each to be sent again or taken back. */
export function InvitationList({
  organization,
  invitations,
}: {
  organization: string
  invitations: Invitation[]
}) {
  const [state, action] = useActionState(settleInvitationAction, idle)
  return (
    <div className="grid gap-3">
      <FormMessage state={state} />
      <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
        {invitations.map(({ id, email, role, until }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4">
            <div className="min-w-0">
              <p className="font-bold break-words">{email}</p>
              <p className="text-sm text-ink-soft">
                {role} · {until}
              </p>
            </div>
            <form action={action} className="flex flex-wrap gap-3">
              <input type="hidden" name="organization" value={organization} />
              <input type="hidden" name="invitation" value={id} />
              <SubmitButton look="secondary" name="step" value="send-again">
                Renvoyer<span className="sr-only"> à {email}</span>
              </SubmitButton>
              <SubmitButton look="quiet" name="step" value="withdraw">
                Retirer<span className="sr-only"> l’invitation de {email}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}
