'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { TextAreaField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { cancelChallengeAction } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/** Calls the défi off; folded away, for it cannot be undone. */
export function CancelForm({ slug }: { slug: string }) {
  const [state, action] = useActionState(cancelChallengeAction, idle)
  return (
    <details className="mt-12 column border-t border-line pt-6" open={state.status === 'refused'}>
      <summary className="min-h-11 py-2 font-bold">Annuler ce défi</summary>
      <form action={action} className="mt-4 grid gap-5" noValidate>
        <input type="hidden" name="slug" value={slug} />
        <FormMessage state={state} />
        <TextAreaField
          key={state.values?.reason}
          name="reason"
          label="Pourquoi"
          help="Les personnes inscrites reçoivent cette phrase. Un défi annulé ne peut pas être rouvert."
          rows={3}
          maxLength={400}
          defaultValue={state.values?.reason ?? ''}
        />
        <div>
          <SubmitButton look="danger" pendingLabel="J’annule…">
            Annuler le défi et prévenir tout le monde
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
