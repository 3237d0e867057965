'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from '@/components/ui/button'

/** Submits its form; while the answer is awaited it says so and a second press does nothing. */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook; pendingLabel?: string }) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      type="submit"
      aria-disabled={pending}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? (pendingLabel ?? 'Un instant…') : children}
    </Button>
  )
}
