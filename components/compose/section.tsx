import type { ReactNode } from 'react'

/** One step of the guided page: its number, what it asks, its fields. */
export function Section({
  step,
  title,
  hint,
  children,
}: {
  step: number
  title: string
  hint?: string
  children: ReactNode
}) {
  const id = `etape-${step}`
  return (
    <section aria-labelledby={id} className="grid gap-5 border-t border-line pt-7">
      <div className="flex items-baseline gap-3">
        <span
          aria-hidden
          className="grid size-8 shrink-0 translate-y-0.5 place-items-center rounded-full bg-accent font-bold text-on-accent"
        >
          {step}
        </span>
        <div>
          <h2 id={id}>{title}</h2>
          {hint && <p className="mt-1 text-ink-soft">{hint}</p>}
        </div>
      </div>
      {children}
    </section>
  )
}
