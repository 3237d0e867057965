'use client'

import { useState, useSyncExternalStore } from 'react'
import { buttonClass } from '@/components/ui/button'

type Props = { label: string; help?: string; value: string; copy: string; copied: string }

const noChange = () => () => {}

/** An address to hand on: a field to copy from by hand, and a button that does it where scripts run. */
export function CopyField({ label, help, value, copy, copied }: Props) {
  const [last, setLast] = useState<string | null>(null)
  const hasScript = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  )
  const done = last === value
  return (
    <>
      <label className="grid gap-1.5">
        <span className="font-bold">{label}</span>
        {help && <span className="text-sm text-ink-soft">{help}</span>}
        <input
          type="text"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 w-full rounded-control border border-line-strong bg-paper px-3 text-sm"
        />
      </label>
      {hasScript && (
        <button
          type="button"
          className={buttonClass('primary')}
          onClick={() => void navigator.clipboard.writeText(value).then(() => setLast(value))}
        >
          {done ? copied : copy}
        </button>
      )}
      <p role="status" className="sr-only">
        {done && copied}
      </p>
    </>
  )
}
