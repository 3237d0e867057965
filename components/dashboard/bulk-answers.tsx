'use client'

import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useListDesk } from '@/components/dashboard/list-desk'
import { ReasonField } from '@/components/dashboard/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { count } from '@/lib/french'

/**
 * The list of those who wait for an answer, with one answer for all who are ticked. The boxes in `children` belong to
 * the form by their `form` attribute, since each row holds forms of its own.
 */
export function BulkAnswers({
  form: id,
  checkAllHref,
  asking,
  children,
}: {
  form: string
  /** How many may be ticked. */
  asking: number
  /** The page with every box ticked, for a browser without scripts. */
  checkAllHref: string
  children: ReactNode
}) {
  const { state, action } = useListDesk()
  const form = useRef<HTMLFormElement>(null)
  const [ticked, setTicked] = useState<number | null>(null)
  const boxes = () =>
    [...(form.current?.elements ?? [])].filter(
      (box): box is HTMLInputElement => box instanceof HTMLInputElement && box.type === 'checkbox',
    )
  const recount = () => setTicked(boxes().filter(({ checked }) => checked).length)
  // Ticked before the scripts came, or unticked by the reset of the form after an answer.
  useEffect(recount, [state, children])

  function tickAll(event: MouseEvent) {
    event.preventDefault()
    const all = boxes()
    const tick = all.some(({ checked }) => !checked)
    for (const box of all) box.checked = tick
    recount()
  }

  const people =
    ticked === null || ticked === 0
      ? 'les personnes cochées'
      : ticked === 1
        ? 'la personne cochée'
        : `les ${count(ticked, 'personne cochée', 'personnes cochées')}`
  return (
    <div onChange={recount}>
      <p>
        <a href={checkAllHref} onClick={tickAll} className="inline-flex min-h-11 items-center px-4 link">
          {ticked === asking ? 'Tout décocher' : 'Tout cocher'}
        </a>
      </p>
      {children}
      <form
        ref={form}
        id={id}
        action={action}
        className={`flex flex-wrap items-start gap-x-4 gap-y-1 rounded-b-card border-t border-line bg-surface px-4 py-3 ${ticked ? 'sticky bottom-0 z-1' : ''}`}
      >
        <SubmitButton name="step" value="admit">
          Accepter {people}
        </SubmitButton>
        <details className="min-w-0 open:basis-full sm:open:basis-96">
          <summary className="inline-flex min-h-11 items-center px-2 link">Décliner…</summary>
          <div className="mt-1 grid max-w-md gap-2">
            <ReasonField
              id={`raison-${id}`}
              label="Un mot pour elles"
              placeholder="Nous sommes déjà assez nombreux cette fois-ci."
            />
            <SubmitButton name="step" value="decline" look="danger" className="justify-self-start">
              Décliner {people}
            </SubmitButton>
          </div>
        </details>
      </form>
    </div>
  )
}
