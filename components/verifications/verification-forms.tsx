'use client'

import { useActionState } from 'react'
import { TextAreaField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import {
  askVerificationAction,
  confirmDomainProofAction,
  sendDomainProofAction,
} from '@/lib/verifications/actions'

/** A mail to an address at the organisation's own domain. */
export function DomainProofForm({ organization, domain }: { organization: string; domain: string }) {
  const [state, action] = useActionState(sendDomainProofAction, idle)
  return (
    <form action={action} noValidate className="grid column gap-4" key={JSON.stringify(state.values)}>
      <FormMessage state={state} labels={{ email: 'Adresse' }} />
      <input type="hidden" name="organization" value={organization} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={`Une adresse qui finit par @${domain}`}
        help={`Par exemple contact@${domain}.`}
        autoComplete="off"
        maxLength={254}
        defaultValue={state.values?.email}
        error={state.errors?.email}
      />
      <SubmitButton className="justify-self-start" pendingLabel="Le courrier part…">
        Recevoir le lien à cette adresse
      </SubmitButton>
    </form>
  )
}

/** Asks the moderators, with whatever helps them. */
export function AskVerificationForm({
  organization,
  note,
  asked,
}: {
  organization: string
  note: string
  /** It waits already; the note may still be changed. */
  asked: boolean
}) {
  const [state, action] = useActionState(askVerificationAction, idle)
  return (
    <form action={action} noValidate className="grid column gap-4">
      <FormMessage state={state} labels={{ note: 'Mot' }} />
      <input type="hidden" name="organization" value={organization} />
      <TextAreaField
        name="note"
        label="Un mot pour la modération"
        help="Ce qui aide à vous reconnaître : une parution au Journal officiel, un article, une page de la mairie."
        rows={4}
        maxLength={900}
        defaultValue={state.values?.note ?? note}
        error={state.errors?.note}
        optional
      />
      <SubmitButton look={asked ? 'secondary' : 'primary'} className="justify-self-start">
        {asked ? 'Compléter ma demande' : 'Demander la vérification'}
      </SubmitButton>
    </form>
  )
}

/** The button of a proof's page. */
export function ConfirmProofForm({ token }: { token: string }) {
  const [state, action] = useActionState(confirmDomainProofAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-self-start text-lg">Vérifier l’organisation</SubmitButton>
    </form>
  )
}
