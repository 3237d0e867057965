'use client'

import { useActionState } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { disputeAbsenceAction } from '@/lib/participations/presence-actions'

/** « J’y étais »: the answer to an absence, to the organisers alone. `dispute` is what was answered before. */
export function DisputeForm({
  participationId,
  participationKey,
  dispute = '',
}: {
  participationId: string
  /** Where the person came by the link of a mail. */
  participationKey?: string
  dispute?: string
}) {
  const [state, action] = useActionState(disputeAbsenceAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="participation" value={participationId} />
      {participationKey && <input type="hidden" name="key" value={participationKey} />}
      <TextAreaField
        name="text"
        label="Ce n’est pas exact ? Dis-le aux organisateurs"
        help="Personne d’autre ne voit cette absence ni ta réponse. Cinq cents caractères au plus."
        rows={3}
        maxLength={500}
        defaultValue={state.values?.text ?? dispute}
        error={state.errors?.text}
      />
      <div>
        <SubmitButton look="secondary">Contester mon absence</SubmitButton>
      </div>
    </form>
  )
}
