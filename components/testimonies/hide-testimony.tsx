'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { idle } from '@/lib/form-state'
import { hideTestimonyAction } from '@/lib/testimonies/actions'

export function HideTestimony({ testimony, pseudonym }: { testimony: string; pseudonym: string }) {
  const [state, hide] = useActionState(hideTestimonyAction, idle)
  return (
    <form action={hide}>
      <input type="hidden" name="testimony" value={testimony} />
      <FormMessage state={state} />
      <button className="inline-flex min-h-11 items-center link">
        Masquer<span className="sr-only"> le témoignage de {pseudonym}</span>
      </button>
    </form>
  )
}
