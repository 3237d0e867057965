'use client'

import { SettleForm } from '@/components/dashboard/list-desk'
import { ReasonField } from '@/components/dashboard/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'

/** Yes or no to one person; the reason of a no is sent to them. */
export function AnswerForm({
  participation,
  name,
  among,
}: {
  participation: string
  name: string
  /** Several wait: the button that answers them all is the one that stands out. */
  among: boolean
}) {
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <SettleForm participation={participation} step="admit">
        <SubmitButton look={among ? 'secondary' : 'primary'}>
          Accepter<span className="sr-only"> {name}</span>
        </SubmitButton>
      </SettleForm>
      <details className="min-w-0 open:basis-full sm:open:basis-96">
        <summary className="inline-flex min-h-11 items-center px-2 link">
          Décliner<span className="sr-only"> {name}</span>
        </summary>
        <SettleForm participation={participation} step="decline" className="mt-1 mb-2 grid max-w-md gap-2">
          <ReasonField
            id={`raison-${participation}`}
            label={`Un mot pour ${name}`}
            placeholder="Nous sommes déjà assez nombreux cette fois-ci."
          />
          <SubmitButton look="danger" className="justify-self-start">
            Décliner la demande
          </SubmitButton>
        </SettleForm>
      </details>
    </div>
  )
}
