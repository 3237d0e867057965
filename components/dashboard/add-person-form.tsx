'use client'

import { useActionState } from 'react'
import { TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { addPersonAction, type NewcomerState } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

const fields = { name: 'Son nom', email: 'Son adresse e-mail', partySize: 'Combien viennent' }

/** Somebody who said yes by telephone. One such form a slot, hence ids of its own. */
export function AddPersonForm({ slotId, placesHref }: { slotId: string; placesHref: string }) {
  const [state, action] = useActionState<NewcomerState, FormData>(addPersonAction, idle)
  const id = (name: string) => `${name}-${slotId}`
  const field = (name: keyof typeof fields) => ({
    name,
    id: id(name),
    label: fields[name],
    error: state.errors?.[name],
  })
  const errors = Object.fromEntries(
    Object.entries(state.errors ?? {}).map(([name, sentence]) => [id(name), sentence]),
  )
  return (
    <details open={state.status === 'idle' ? undefined : true}>
      <summary className="inline-flex min-h-11 items-center link">Ajouter quelqu’un</summary>
      <form
        action={action}
        noValidate
        key={JSON.stringify(state)}
        className="mt-2 grid max-w-xl gap-4 rounded-card bg-surface p-5 shadow-card"
      >
        <FormMessage
          state={{ ...state, errors }}
          labels={Object.fromEntries(Object.entries(fields).map(([name, label]) => [id(name), label]))}
        />
        {state.full && (
          <p>
            <a className="inline-flex min-h-11 items-center link" href={placesHref}>
              Ajoute des places
            </a>{' '}
            à ce créneau, puis reviens ici.
          </p>
        )}
        <p className="text-sm text-ink-soft">
          Pour quelqu’un qui t’a dit oui de vive voix. Un courrier lui confirme le rendez-vous, avec un lien
          pour se désister.
        </p>
        <input type="hidden" name="slotId" value={slotId} />
        <TextField
          {...field('name')}
          maxLength={80}
          autoComplete="off"
          defaultValue={state.values?.name ?? ''}
        />
        <TextField
          {...field('email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          defaultValue={state.values?.email ?? ''}
        />
        <TextField
          {...field('partySize')}
          type="number"
          min={1}
          max={10}
          help="Avec les proches qui l’accompagnent."
          defaultValue={state.values?.partySize ?? '1'}
        />
        <SubmitButton className="justify-self-start">Ajouter à la liste</SubmitButton>
      </form>
    </details>
  )
}
