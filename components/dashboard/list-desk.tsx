'use client'

import {
  useActionState,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { ListBar, type Offers } from '@/components/dashboard/list-bar'
import { listForm } from '@/components/dashboard/list-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { settleParticipantsAction, type ListState } from '@/lib/dashboard/actions'
import { idle } from '@/lib/form-state'

/**
 * The list of participants and its one form. The rows are plain elements: what is ticked is read from the page, so
 * that four hundred of them carry no script. « Tout cocher » is a link that ticks without scripts too; a click with
 * Shift, or Space with Shift, ticks all between.
 */
export function ListDesk({ href, offers, children }: { href: string; offers: Offers; children: ReactNode }) {
  const [state, action] = useActionState(settleParticipantsAction, idle)
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLInputElement>(null)
  const shift = useRef(false)
  const [ticked, setTicked] = useState<number | null>(null)
  const recount = () => {
    setTicked(boxesIn(list.current).filter(({ checked }) => checked).length)
    for (const link of list.current?.querySelectorAll('[data-tick-all]') ?? [])
      link.textContent = boxesIn(groupOf(link)).every(({ checked }) => checked)
        ? 'Tout décocher'
        : 'Tout cocher'
  }
  // Ticked before the scripts came, or unticked by the reset of the form after an answer.
  useEffect(recount, [state, children])

  function click(event: MouseEvent) {
    const { target } = event
    if (target instanceof Element && target.closest('[data-tick-all]')) {
      event.preventDefault()
      const all = boxesIn(groupOf(target))
      const tick = all.some(({ checked }) => !checked)
      for (const box of all) box.checked = tick
      recount()
    } else if (isBox(target)) {
      if (event.shiftKey || shift.current) tickBetween(boxesIn(list.current), last.current, target)
      last.current = target
      recount()
    }
  }
  function noteKey(event: KeyboardEvent) {
    shift.current = event.shiftKey
    if (event.key === 'Enter' && isBox(event.target)) event.preventDefault()
  }

  return (
    <>
      {/* Enter in a box presses the first button of its form: this one answers nobody. */}
      <button form={listForm} hidden />
      <Answered state={state} href={href} action={action} />
      {/* The gestures are those of the boxes and links inside, which take them by themselves too. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={list} className="grid gap-8" onClick={click} onKeyDown={noteKey} onKeyUp={noteKey}>
        {children}
      </div>
      <ListBar action={action} offers={offers} ticked={ticked} />
    </>
  )
}

function isBox(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.name === 'participation'
}

function boxesIn(part: Element | null): HTMLInputElement[] {
  return [...(part?.querySelectorAll<HTMLInputElement>('input[name=participation]') ?? [])]
}

function groupOf(part: Element): Element | null {
  return part.closest('[data-group]')
}

function tickBetween(all: HTMLInputElement[], from: HTMLInputElement | null, to: HTMLInputElement) {
  const [start, end] = [from ? all.indexOf(from) : -1, all.indexOf(to)].sort((a, b) => a - b)
  if (start === undefined || end === undefined || start < 0) return
  for (const box of all.slice(start, end + 1)) box.checked = to.checked
}

/** The answer stays in view over the list, with the step that follows; it takes the focus, as its row may be gone. */
function Answered({
  state,
  href,
  action,
}: {
  state: ListState
  href: string
  action: (form: FormData) => void
}) {
  const { status, message, next } = state
  const [read, setRead] = useState<ListState>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [state])

  // Without scripts the link opens the page anew, which says nothing any more.
  function close(event: MouseEvent) {
    event.preventDefault()
    setRead(state)
  }

  if (!message || read === state) return null
  return (
    <div ref={box} tabIndex={-1} className="sticky top-2 z-10 shadow-card">
      <Notice look={status === 'refused' ? 'danger' : 'success'} live>
        <div className="flex items-start justify-between gap-4">
          <p className="font-bold">{message}</p>
          <a href={href} onClick={close} className="-my-2 inline-flex min-h-11 shrink-0 items-center link">
            Fermer
          </a>
        </div>
        {next && (
          <form action={action} className="mt-2">
            <input type="hidden" name="participation" value={next.participation} />
            <input type="hidden" name="step" value={next.step} />
            <SubmitButton look="secondary">{next.label}</SubmitButton>
          </form>
        )}
      </Notice>
    </div>
  )
}
