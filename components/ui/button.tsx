import type { ComponentProps } from 'react'
import Link from 'next/link'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'ink'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2 text-center font-bold transition-colors disabled:opacity-60 aria-disabled:opacity-60'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border-2 border-ink text-ink hover:bg-sunken',
  quiet: 'text-ink underline decoration-line-strong underline-offset-4 hover:bg-sunken',
  /** On a field of the accent, where the accent itself would vanish. */
  ink: 'bg-on-accent text-paper-always hover:underline',
  danger: 'border-2 border-danger text-danger hover:bg-danger-tint',
}

export function buttonClass(look: ButtonLook = 'primary', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`
}

type Looked = { look?: ButtonLook }

export function Button({ look, className, type = 'button', ...rest }: ComponentProps<'button'> & Looked) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}

/** A link that looks like a button; without prefetch, since a list of them would render every target. */
export function ButtonLink({ look, className, ...rest }: ComponentProps<typeof Link> & Looked) {
  return <Link prefetch={false} className={buttonClass(look, className)} {...rest} />
}
