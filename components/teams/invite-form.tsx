'use client'

import { useActionState } from 'react'
import { RadioField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { inviteAction } from '@/lib/teams/actions'
import { teamRoles } from '@/lib/teams/rules'

const labels = { email: 'Son adresse e-mail', role: 'Son rôle' }
const order = ['EDITOR', 'CHECK_IN', 'OWNER'] as const

/** Asks somebody into the team, by mail. */
export function InviteForm({ organization }: { organization: string }) {
  const [state, action] = useActionState(inviteAction, idle)
  return (
    <form action={action} noValidate className="grid column gap-5" key={JSON.stringify(state.values)}>
      <FormMessage state={state} labels={labels} />
      <input type="hidden" name="organization" value={organization} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={labels.email}
        autoComplete="off"
        maxLength={254}
        defaultValue={state.values?.email}
        error={state.errors?.email}
      />
      <RadioField
        name="role"
        label={labels.role}
        defaultValue={state.values?.role ?? 'EDITOR'}
        error={state.errors?.role}
        options={order.map((role) => ({
          value: role,
          label: teamRoles[role].label,
          help: teamRoles[role].detail,
        }))}
      />
      <SubmitButton className="justify-self-start">Envoyer l’invitation</SubmitButton>
    </form>
  )
}
