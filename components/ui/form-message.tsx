'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/form-state'
import { Notice } from '@/components/ui/notice'

/** What a form's action answered: the sentence, and a link to each field that needs another look. Takes the focus when refused. */
export function FormMessage({ state, labels = {} }: { state: FormState; labels?: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'refused') box.current?.focus()
  }, [state])

  if (!state.message) return null
  const errors = Object.entries(state.errors ?? {})
  return (
    <div ref={box} tabIndex={-1}>
      <Notice look={state.status === 'refused' ? 'danger' : 'success'} live>
        <p className="font-bold">{state.message}</p>
        {errors.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {errors.map(([name, sentence]) => (
              <li key={name}>
                <a className="link" href={`#${name}`}>
                  {labels[name] ? `${labels[name]} : ${sentence}` : sentence}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
