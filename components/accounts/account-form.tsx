'use client'

import { useActionState } from 'react'
import { CheckboxField, RadioField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { updateAccountAction } from '@/lib/accounts/actions'
import { idle } from '@/lib/form-state'

const labels = { pseudonym: 'Pseudonyme', name: 'Prénom et nom' }

export function AccountForm({
  values,
}: {
  values: Record<'pseudonym' | 'name' | 'listed' | 'adult', string>
}) {
  const [state, action] = useActionState(updateAccountAction, idle)
  const shown = { ...values, ...(state.values && { listed: '', ...state.values }) }
  return (
    <form action={action} className="grid gap-6" noValidate key={JSON.stringify(state.values)}>
      <FormMessage state={state} labels={labels} />
      <TextField
        name="pseudonym"
        label={labels.pseudonym}
        help="Ce que les autres voient de toi."
        maxLength={40}
        autoComplete="nickname"
        defaultValue={shown.pseudonym}
        error={state.errors?.pseudonym}
      />
      <TextField
        name="name"
        label={labels.name}
        help="Vu des seuls organisateurs des défis que tu relèves, pour t’accueillir le jour venu."
        optional
        maxLength={80}
        autoComplete="name"
        defaultValue={shown.name}
        error={state.errors?.name}
      />
      <CheckboxField
        name="listed"
        value="oui"
        label="Montrer mon pseudonyme parmi celles et ceux qui participent"
        defaultChecked={shown.listed === 'oui'}
      />
      <RadioField
        name="adult"
        label="As-tu 18 ans ou plus ?"
        help="Certains défis sont réservés aux adultes. Nous ne demandons pas ta date de naissance."
        defaultValue={shown.adult}
        options={[
          { value: 'oui', label: 'Oui' },
          { value: 'non', label: 'Pas encore' },
        ]}
      />
      <SubmitButton className="justify-self-start">Enregistrer</SubmitButton>
    </form>
  )
}
