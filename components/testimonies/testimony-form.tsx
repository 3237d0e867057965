'use client'

import { useActionState } from 'react'
import { TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { takeBackTestimonyAction, testifyAction } from '@/lib/testimonies/actions'

/** Two sentences from somebody who came; theirs to change and to take back. */
export function TestimonyForm({
  holder,
  text,
}: {
  holder: { participation: string; key?: string }
  text: string
}) {
  const [said, testify] = useActionState(testifyAction, idle)
  const [taken, takeBack] = useActionState(takeBackTestimonyAction, idle)
  const proof = (
    <>
      <input type="hidden" name="participation" value={holder.participation} />
      {holder.key && <input type="hidden" name="key" value={holder.key} />}
    </>
  )
  return (
    <div className="grid gap-4">
      <form action={testify} className="grid gap-4">
        <FormMessage state={said} labels={{ text: 'Ton témoignage' }} />
        {proof}
        <TextAreaField
          name="text"
          label="Comment c’était ?"
          help="Deux ou trois phrases suffisent. Elles paraissent sur la page du défi, sous ton pseudonyme."
          maxLength={1000}
          defaultValue={said.values?.text ?? text}
          error={said.errors?.text}
        />
        <SubmitButton className="justify-self-start">{text ? 'Enregistrer' : 'Publier'}</SubmitButton>
      </form>
      {text && (
        <form action={takeBack}>
          <FormMessage state={taken} />
          {proof}
          <SubmitButton look="quiet">Retirer mon témoignage</SubmitButton>
        </form>
      )}
    </div>
  )
}
