'use server'

import { revalidatePath } from 'next/cache'
import { requireUser } from '@/lib/accounts/session'
import { closeCalendar, openCalendar, renewCalendar } from '@/lib/calendars/commands'
import { calendarWish } from '@/lib/calendars/schema'
import { invalid, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

/** The buttons of « Mon agenda ». */
export async function calendarAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = calendarWish.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { command, message } = wishes[parsed.data.wish]
  await command(person.id)
  revalidatePath(paths.account)
  return succeeded(message)
}

const wishes = {
  open: { command: openCalendar, message: 'Ton agenda est prêt : copie son adresse, ou abonne-toi.' },
  renew: {
    command: renewCalendar,
    message:
      'L’adresse est nouvelle, et l’ancienne ne répond plus : abonne-toi de nouveau sur tes appareils.',
  },
  close: { command: closeCalendar, message: 'L’accès est coupé : plus aucune adresse n’ouvre ton agenda.' },
} as const
