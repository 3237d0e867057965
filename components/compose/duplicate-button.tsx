'use client'

import { useActionState } from 'react'
import { duplicateChallengeAction } from '@/lib/challenges/actions'
import { idle } from '@/lib/form-state'

/** Makes a draft of this défi, its dates to be chosen anew. */
export function DuplicateButton({ slug, title }: { slug: string; title?: string }) {
  const [state, action] = useActionState(duplicateChallengeAction, idle)
  return (
    <form action={action}>
      <input type="hidden" name="slug" value={slug} />
      <button className="inline-flex min-h-11 items-center link">
        Dupliquer{title && <span className="sr-only"> « {title} »</span>}
      </button>
      <p role="status" className="text-sm text-danger">
        {state.message}
      </p>
    </form>
  )
}
