import type { z } from 'zod'

/** What a form shows after its action has answered; `values` is what the person typed, kept as typed. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  message?: string
  /** Sentences by field name. */
  errors?: Record<string, string>
  values?: Record<string, string>
}

/** A gesture that is made or not, and how many have made it. */
export type GestureState = { on: boolean; count: number; message?: string }

export const idle: FormState = { status: 'idle' }

export function succeeded(message: string): FormState {
  return { status: 'done', message }
}

/** One sentence for the whole form, what was typed kept. */
export function refused(message: string, form?: FormData): FormState {
  return { status: 'refused', message, values: form && typedValues(form) }
}

/** A sentence beside each field that did not parse, the first one where a field has several. */
export function invalid(error: z.ZodError, form: FormData | Record<string, string>): FormState {
  const errors: Record<string, string> = Object.create(null)
  for (const issue of error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return {
    status: 'refused',
    message: 'Quelques réponses sont à revoir.',
    errors: { ...errors },
    values: form instanceof FormData ? typedValues(form) : form,
  }
}

/** The text fields of a form. A field sent twice keeps its first value; files and Next's own fields are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = Object.create(null)
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] ??= value
  }
  return { ...values }
}
