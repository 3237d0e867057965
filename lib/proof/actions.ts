'use server'

import { notFound, redirect } from 'next/navigation'
import { requireUser } from '@/lib/accounts/session'
import { invalid, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'
import { setHourRate } from '@/lib/proof/commands'
import { hourRate, readPeriod } from '@/lib/proof/schema'

/** Owners and editors choose what an hour counts for, and find the same report again. */
export async function setHourRateAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const values = typedValues(form)
  const parsed = hourRate.safeParse(values)
  if (!parsed.success) return invalid(parsed.error, form)
  const { slug, rate } = parsed.data
  const set = await setHourRate({ slug, userId: person.id, rateCents: rate })
  if (!set.ok) notFound()
  redirect(paths.proof(slug, readPeriod(values, new Date().toISOString().slice(0, 10))))
}
