'use client'

import { useActionState } from 'react'
import { RadioField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveAlertAction } from '@/lib/alerts/actions'
import { paceOptions } from '@/components/alerts/pace-options'
import { idle } from '@/lib/form-state'

/** Saves a search as an alert: how often, and for whom is not signed in, where to write. */
export function AlertForm({ query, signedIn }: { query: string; signedIn: boolean }) {
  const [state, action] = useActionState(saveAlertAction, idle)
  if (state.status === 'done') return <FormMessage state={state} />
  return (
    <form action={action} noValidate className="grid gap-5" key={JSON.stringify(state.values)}>
      <FormMessage state={state} labels={{ email: 'Adresse', pace: 'Rythme' }} />
      <input type="hidden" name="query" value={query} />
      <RadioField
        name="pace"
        label="À quel rythme ?"
        options={paceOptions}
        defaultValue={state.values?.pace ?? 'WEEKLY'}
        error={state.errors?.pace}
      />
      {!signedIn && (
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label="Ton adresse e-mail"
          help="Pour cette alerte seulement, sans compte. Chaque courrier a son bouton pour arrêter."
          maxLength={254}
          defaultValue={state.values?.email}
          error={state.errors?.email}
        />
      )}
      <SubmitButton className="justify-self-start" pendingLabel="Un instant…">
        Créer l’alerte
      </SubmitButton>
    </form>
  )
}
