import type { ReactNode } from 'react'

const looks = {
  info: 'border-line bg-sunken text-ink',
  success: 'border-success bg-success-tint text-ink',
  danger: 'border-danger bg-danger-tint text-ink',
} as const

/** A sentence that matters now. `live` makes screen readers say it when it appears. */
export function Notice({
  look = 'info',
  live = false,
  children,
}: {
  look?: keyof typeof looks
  live?: boolean
  children: ReactNode
}) {
  return (
    <div
      role={live ? (look === 'danger' ? 'alert' : 'status') : undefined}
      className={`rounded-control border-l-4 px-4 py-3 ${looks[look]}`}
    >
      {children}
    </div>
  )
}
