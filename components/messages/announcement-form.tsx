'use client'

import { useActionState } from 'react'
import { RadioField, SelectField, TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { announceAction, type AnnouncementState } from '@/lib/messages/actions'
import { idle } from '@/lib/form-state'

const labels = { audience: 'À qui', slot: 'Créneau', text: 'Ton message' }

/** One text to many: written, read over as its first reader will, then sent. */
export function AnnouncementForm({
  slug,
  newId,
  slots,
  text,
  placeholders,
  audiences,
}: {
  slug: string
  /** The id of the announcement that this form writes: pressed twice, it is sent once. */
  newId: string
  slots: { value: string; label: string }[]
  /** A ready-made one, or nothing. */
  text: string
  placeholders: string
  audiences: { value: string; label: string; help: string }[]
}) {
  const [state, action] = useActionState<AnnouncementState, FormData>(announceAction, idle)
  const { values, errors, preview } = state
  return (
    <form action={action} noValidate key={text} className="grid max-w-2xl gap-5">
      <FormMessage state={state} labels={labels} />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="slug" value={slug} />
      <div key={JSON.stringify(values)} className="grid gap-5">
        <RadioField
          name="audience"
          label={labels.audience}
          options={audiences}
          defaultValue={values?.audience ?? 'ALL'}
          error={errors?.audience}
        />
        {slots.length > 1 && (
          <SelectField
            name="slot"
            label={labels.slot}
            optional
            empty="Tous les créneaux"
            options={slots}
            defaultValue={values?.slot ?? ''}
            error={errors?.slot}
          />
        )}
        <TextAreaField
          name="text"
          label={labels.text}
          help={`${placeholders} se remplissent pour chaque personne.`}
          rows={8}
          maxLength={2000}
          defaultValue={values?.text ?? text}
          error={errors?.text}
        />
      </div>
      {preview && (
        <Notice live>
          <p className="font-bold">Voici ce que lira la première personne&nbsp;:</p>
          <p className="mt-2 [overflow-wrap:anywhere] whitespace-pre-line">{preview.text}</p>
          {preview.when && <p className="mt-2">{preview.when}</p>}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="preview" look={preview ? 'secondary' : 'primary'}>
          Relire avant d’envoyer
        </SubmitButton>
        {preview && (
          <SubmitButton name="intent" value="send">
            Envoyer à {preview.whom}
          </SubmitButton>
        )}
      </div>
    </form>
  )
}
