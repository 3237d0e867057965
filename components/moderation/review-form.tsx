'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { idle } from '@/lib/form-state'
import { reviewChallengeAction } from '@/lib/moderation/actions'

/** Three answers to one défi; the two that say no need a reason. */
export function ReviewForm({ challenge }: { challenge: string }) {
  const [state, action, pending] = useActionState(reviewChallengeAction, idle)
  const reason = `raison-${challenge}`
  return (
    <form action={action} className="grid gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="challenge" value={challenge} />
      <label htmlFor={reason} className="font-bold">
        Raison <span className="font-normal text-ink-soft">(si tu demandes des changements ou suspends)</span>
      </label>
      <textarea
        id={reason}
        name="reason"
        rows={2}
        maxLength={900}
        key={state.values?.reason}
        defaultValue={state.values?.reason}
        className="w-full rounded-control border border-line-strong bg-surface px-3 py-2"
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="decision" value="approve" aria-disabled={pending}>
          Publier
        </Button>
        <Button
          type="submit"
          name="decision"
          value="request-changes"
          look="secondary"
          aria-disabled={pending}
        >
          Demander des changements
        </Button>
        <Button type="submit" name="decision" value="suspend" look="danger" aria-disabled={pending}>
          Suspendre
        </Button>
      </div>
    </form>
  )
}
