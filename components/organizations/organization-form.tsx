'use client'

import { startTransition, useActionState, useEffect, useState, type FormEvent } from 'react'
import { PictureField } from '@/components/compose/picture-field'
import { TownField } from '@/components/compose/town-field'
import { RegisterSearch } from '@/components/organizations/register-search'
import { Button } from '@/components/ui/button'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { Notice } from '@/components/ui/notice'
import { causeList } from '@/lib/challenges/causes'
import { saveOrganizationAction } from '@/lib/organizations/actions'
import type { OrganizationState } from '@/lib/organizations/form'
import { organizationKinds } from '@/lib/organizations/labels'
import { causeBox } from '@/lib/organizations/rules'

type Props = { initial: Record<string, string> } & (
  { id: string; slug?: undefined } | { slug: string; id?: undefined }
)

const labels = {
  name: 'Nom',
  kind: 'Sorte',
  town: 'Commune',
  website: 'Site web',
  links: 'Autres liens',
  picture: 'Logo',
  rna: 'RNA',
  siren: 'SIREN',
}
const none = () => undefined

/**
 * Creates an organisation, or changes one. The public register helps where it answers and is never needed; a number
 * that looks wrong is asked about once and never blocks.
 */
export function OrganizationForm({ initial, id, slug }: Props) {
  const [state, submit, pending] = useActionState<OrganizationState, FormData>(saveOrganizationAction, {
    status: 'idle',
  })
  const values = state.values ?? initial
  const [image, setImage] = useState(values.image ?? '')
  useEffect(() => {
    if (state.values) setImage(state.values.image ?? '')
  }, [state])
  const field = (name: string) => ({ name, defaultValue: values[name] ?? '', error: state.errors?.[name] })

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    // Called by hand, the action does not empty the form as React does after `<form action>`.
    if (!pending) startTransition(() => submit(sent))
  }

  return (
    <form action={submit} onSubmit={onSubmit} noValidate className="grid column gap-6" key={state.filled}>
      {/* The first submit button is the one that Enter presses: it saves, it looks nothing up. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only">
        Enregistrer
      </button>
      <FormMessage state={state} labels={labels} />
      {slug ? (
        <input type="hidden" name="slug" value={slug} />
      ) : (
        <input type="hidden" name="id" value={values.id ?? id} />
      )}
      <input type="hidden" name="seen" value={values.seen ?? ''} />
      <TextField
        {...field('name')}
        label="Nom"
        maxLength={120}
        autoComplete="organization"
        autoFocus={state.filled !== undefined}
      />
      <RegisterSearch state={state} pending={pending} />
      <SelectField
        {...field('kind')}
        defaultValue={values.kind ?? 'ASSOCIATION'}
        label="Sorte d’organisation"
        options={Object.entries(organizationKinds).map(([value, label]) => ({ value, label }))}
      />
      <div className="grid gap-2">
        <TextField
          {...field('rna')}
          label="Numéro RNA"
          help="Pour une association loi 1901. Pas d’Alsace-Moselle : laisse vide."
          maxLength={40}
          autoComplete="off"
          optional
        />
        {state.doubts?.rna && <Notice>{state.doubts.rna}</Notice>}
      </div>
      <div className="grid gap-2">
        <TextField
          {...field('siren')}
          label="Numéro SIREN"
          help="Neuf chiffres, si l’organisation en a un."
          maxLength={40}
          autoComplete="off"
          optional
        />
        {state.doubts?.siren && <Notice>{state.doubts.siren}</Notice>}
      </div>
      <TownField
        defaultTown={values.town ?? ''}
        defaultCode={values.commune ?? ''}
        error={state.errors?.town}
        choices={state.towns}
        onChoose={none}
        optional
      />
      <TextField
        {...field('summary')}
        label="En une phrase"
        help="Ce que vous faites, pour qui."
        maxLength={240}
        optional
      />
      <TextAreaField {...field('description')} label="Présentation" rows={5} maxLength={10_000} optional />
      <PictureField values={values} errors={state.errors ?? {}} image={image} onImage={setImage} logo />
      <TextField
        {...field('website')}
        type="url"
        label="Site web"
        help="À votre nom de domaine, il permet de vérifier l’organisation tout de suite."
        maxLength={300}
        autoComplete="url"
        optional
      />
      <TextAreaField
        {...field('links')}
        label="Autres liens"
        help="Un par ligne, cinq au plus : une page de dons, un réseau, une lettre."
        rows={3}
        maxLength={1600}
        optional
      />
      <fieldset>
        <legend className="mb-1.5 font-bold">Causes</legend>
        <div className="grid sm:grid-cols-2">
          {causeList.map(({ cause, label }) => (
            <CheckboxField
              key={cause}
              name={causeBox(cause)}
              label={label}
              defaultChecked={values[causeBox(cause)] === 'on'}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button type="submit" aria-disabled={pending}>
          {pending ? 'Un instant…' : slug ? 'Enregistrer' : 'Créer l’organisation'}
        </Button>
      </div>
    </form>
  )
}
