'use client'

import { useActionState } from 'react'
import { SelectField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { leaveTeamAction, settleMemberAction } from '@/lib/teams/actions'
import { teamRoles } from '@/lib/teams/rules'

type Props = {
  organization: string
  member: { userId: string; name: string; role: keyof typeof teamRoles }
  /** Oneself is left, not taken off. */
  isMe: boolean
}

/** What an owner changes of a member, folded away: the role, who is responsible, whether they belong at all. */
export function MemberForms({ organization, member: { userId, name, role }, isMe }: Props) {
  const [state, action] = useActionState(settleMemberAction, idle)
  const of = <span className="sr-only"> : {name}</span>
  const whom = (
    <>
      <input type="hidden" name="organization" value={organization} />
      <input type="hidden" name="member" value={userId} />
    </>
  )
  return (
    <details open={state.status === 'idle' ? undefined : true}>
      <summary className="min-h-11 w-fit content-center link">
        Changer<span className="sr-only"> le rôle de {name}</span>
      </summary>
      <div className="grid gap-4 pt-3">
        <FormMessage state={state} />
        <form action={action} className="flex flex-wrap items-end gap-3">
          {whom}
          <SelectField
            key={role}
            id={`role-${userId}`}
            name="role"
            label="Rôle"
            defaultValue={role}
            options={Object.entries(teamRoles).map(([value, { label }]) => ({ value, label }))}
          />
          <SubmitButton look="secondary" name="step" value="role">
            Changer le rôle{of}
          </SubmitButton>
        </form>
        {!isMe && (
          <div className="flex flex-wrap gap-3">
            {role !== 'OWNER' && (
              <form action={action}>
                {whom}
                <SubmitButton look="secondary" name="step" value="hand-over">
                  Lui passer la main{of}
                </SubmitButton>
              </form>
            )}
            <form action={action}>
              {whom}
              <SubmitButton look="danger" name="step" value="remove">
                Retirer de l’équipe{of}
              </SubmitButton>
            </form>
          </div>
        )}
      </div>
    </details>
  )
}

export function LeaveForm({ organization, isLastOwner }: { organization: string; isLastOwner: boolean }) {
  const [state, action] = useActionState(leaveTeamAction, idle)
  if (isLastOwner)
    return (
      <p className="column text-ink-soft">
        Tu es la seule personne responsable : avant de partir, passe la main à quelqu’un de l’équipe.
      </p>
    )
  return (
    <form action={action} className="grid column gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="organization" value={organization} />
      <SubmitButton look="danger" className="justify-self-start">
        Quitter l’équipe
      </SubmitButton>
    </form>
  )
}
