'use client'

import { useActionState } from 'react'
import { CheckboxField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { chooseMailsAction } from '@/lib/mail/actions'

/** One box a kind of mail. */
export function MailChoices({
  token,
  kinds,
}: {
  token: string
  kinds: { kind: string; label: string; detail: string; on: boolean }[]
}) {
  const [state, action] = useActionState(chooseMailsAction, idle)
  return (
    <form action={action} className="grid gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-bold">Je veux bien recevoir</legend>
        {kinds.map(({ kind, label, detail, on }) => (
          <CheckboxField
            key={kind}
            name={kind}
            value="oui"
            label={label}
            help={detail}
            defaultChecked={state.values ? state.values[kind] !== undefined : on}
          />
        ))}
      </fieldset>
      <SubmitButton className="justify-self-start">Enregistrer mon choix</SubmitButton>
    </form>
  )
}
