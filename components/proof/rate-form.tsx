'use client'

import { useActionState } from 'react'
import { TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { setHourRateAction } from '@/lib/proof/actions'

/** What an hour counts for in this organisation's reports. */
export function RateForm({
  slug,
  period,
  rate,
  siteRate,
}: {
  slug: string
  period: { from: string; to: string }
  /** As typed; empty where the site's own rate is taken. */
  rate: string
  siteRate: string
}) {
  const [state, action] = useActionState(setHourRateAction, idle)
  return (
    <form action={action} className="grid gap-4" noValidate>
      <FormMessage state={state} labels={{ rate: 'Le taux' }} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="du" value={period.from} />
      <input type="hidden" name="au" value={period.to} />
      <TextField
        name="rate"
        label="Taux horaire, en euros"
        help={`Si tu laisses vide : ${siteRate}, le SMIC horaire brut, l’estimation la plus prudente. Le SMIC chargé, ou le salaire d’une convention collective, se justifient aussi : accorde-toi avec qui te finance, et garde le même d’une année à l’autre.`}
        inputMode="decimal"
        optional
        className="max-w-40"
        defaultValue={state.values?.rate ?? rate}
        error={state.errors?.rate}
      />
      <div>
        <SubmitButton look="secondary">Enregistrer ce taux</SubmitButton>
      </div>
    </form>
  )
}
