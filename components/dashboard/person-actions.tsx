'use client'

import { SettleForm } from '@/components/dashboard/list-desk'
import { ReasonField } from '@/components/dashboard/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'

export function PullInForm({ participation, name }: { participation: string; name: string }) {
  return (
    <SettleForm participation={participation} step="pull-in">
      <SubmitButton look="secondary">
        Faire venir<span className="sr-only"> {name}</span>
      </SubmitButton>
    </SettleForm>
  )
}

export function RemoveForm({ participation, name }: { participation: string; name: string }) {
  return (
    <SettleForm participation={participation} step="remove" className="grid max-w-md gap-2">
      <ReasonField
        id={`raison-${participation}`}
        label={`Un mot pour ${name}`}
        placeholder="Il nous faut finalement moins de monde."
      />
      <p className="text-sm text-ink-soft">
        Un courrier le lui dit, avec tes mots. Tu pourras la faire revenir.
      </p>
      <SubmitButton look="danger" className="justify-self-start">
        Retirer de la liste<span className="sr-only"> {name}</span>
      </SubmitButton>
    </SettleForm>
  )
}
