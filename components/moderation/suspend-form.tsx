'use client'

import { useActionState } from 'react'
import { RadioField, TextAreaField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { suspendAction } from '@/lib/moderation/actions'

const sections = {
  challenge: { title: 'Suspendre ce défi', button: 'Suspendre' },
  organization: { title: 'Suspendre cette organisation', button: 'Suspendre l’organisation et ses défis' },
}

/** For moderators, at the foot of a page: what it shows goes off the site, with a reason that those concerned read. */
export function SuspendForm({
  what,
  slug,
  author,
}: {
  what: keyof typeof sections
  slug: string
  /** Who launched it in their own name, and may be suspended with it. */
  author?: string
}) {
  const [state, action] = useActionState(suspendAction, idle)
  const { title, button } = sections[what]
  return (
    <details
      open={state.status === 'idle' ? undefined : true}
      className="mt-12 rounded-card border border-line-strong p-4 sm:p-5"
    >
      <summary className="min-h-11 content-center font-bold">Modération : {title.toLowerCase()}</summary>
      <form action={action} noValidate className="mt-3 grid column gap-4">
        <FormMessage state={state} labels={{ reason: 'Raison' }} />
        <input type="hidden" name="slug" value={slug} />
        {author ? (
          <RadioField
            name="target"
            label="Quoi"
            defaultValue={state.values?.target ?? 'challenge'}
            options={[
              { value: 'challenge', label: 'Ce défi' },
              {
                value: 'author',
                label: `Le compte de ${author}`,
                help: 'Tout ce que cette personne a lancé en son nom, et son accès au site.',
              },
            ]}
          />
        ) : (
          <input type="hidden" name="target" value={what} />
        )}
        <TextAreaField
          key={state.values?.reason}
          name="reason"
          label="Raison"
          help="Lue par qui l’a lancé, et par les personnes inscrites."
          rows={3}
          maxLength={450}
          defaultValue={state.values?.reason}
          error={state.errors?.reason}
        />
        <SubmitButton look="danger" className="justify-self-start">
          {button}
        </SubmitButton>
      </form>
    </details>
  )
}
