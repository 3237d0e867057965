'use client'

import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { settleParticipantsAction, type ListState } from '@/lib/dashboard/actions'
import type { SettleStep } from '@/lib/dashboard/schema'
import { idle } from '@/lib/form-state'
import { paths } from '@/lib/paths'

const Desk = createContext<{ state: ListState; action: (form: FormData) => void }>({
  state: idle,
  action: () => undefined,
})

/** What all forms of the list share: one state, since the row that was answered moves away with its form. */
export function ListDesk({ slug, children }: { slug: string; children: ReactNode }) {
  const [state, action] = useActionState(settleParticipantsAction, idle)
  return (
    <Desk value={{ state, action }}>
      <Answered state={state} href={paths.participants(slug)} />
      {children}
    </Desk>
  )
}

export function useListDesk() {
  return useContext(Desk)
}

/** One step for one person. */
export function SettleForm({
  participation,
  step,
  className,
  children,
}: {
  participation: string
  step: SettleStep
  className?: string
  children: ReactNode
}) {
  const { action } = useListDesk()
  return (
    <form action={action} className={className}>
      <input type="hidden" name="participation" value={participation} />
      <input type="hidden" name="step" value={step} />
      {children}
    </form>
  )
}

/** The answer stays in view over the list, with the step that follows; it takes the focus, as its row may be gone. */
function Answered({ state, href }: { state: ListState; href: string }) {
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
          <SettleForm participation={next.participation} step={next.step} className="mt-2">
            <SubmitButton look="secondary">{next.label}</SubmitButton>
          </SettleForm>
        )}
      </Notice>
    </div>
  )
}
