'use client'

import { useActionState } from 'react'
import { paceOptions } from '@/components/alerts/pace-options'
import { RadioField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { changePaceAction, confirmAlertAction, stopAlertAction } from '@/lib/alerts/actions'
import { idle } from '@/lib/form-state'

/** The gesture that shows that the address is one's own. */
export function ConfirmAlertForm({ token }: { token: string }) {
  const [state, action] = useActionState(confirmAlertAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-self-start">Activer mon alerte</SubmitButton>
    </form>
  )
}

/** How often an alert writes, and its end. */
export function AlertDesk({ token, pace }: { token: string; pace: string }) {
  const [changed, change] = useActionState(changePaceAction, idle)
  const [stopped, stop] = useActionState(stopAlertAction, idle)
  return (
    <>
      <form action={change} className="grid gap-4" key={changed.values?.pace}>
        <FormMessage state={changed} />
        <input type="hidden" name="token" value={token} />
        <RadioField
          name="pace"
          label="À quel rythme ?"
          options={paceOptions}
          defaultValue={changed.values?.pace ?? pace}
          error={changed.errors?.pace}
        />
        <SubmitButton look="secondary" className="justify-self-start">
          Enregistrer le rythme
        </SubmitButton>
      </form>
      <form action={stop} className="grid gap-3 border-t border-line pt-6">
        <FormMessage state={stopped} />
        <input type="hidden" name="token" value={token} />
        <p>L’adresse gardée pour cette alerte est effacée avec elle.</p>
        <SubmitButton look="danger" className="justify-self-start">
          Arrêter l’alerte
        </SubmitButton>
      </form>
    </>
  )
}
