'use server'

import { revalidatePath } from 'next/cache'
import { currentUser } from '@/lib/accounts/session'
import { isUuid } from '@/lib/challenges/editing'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { findHolder } from '@/lib/participations/holder-form'
import { hideTestimony, takeBackTestimony, testify } from '@/lib/testimonies/commands'
import { testimonyRequest } from '@/lib/testimonies/schema'

export async function testifyAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  const parsed = testimonyRequest.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)
  const said = await testify({ participationId: found.participation.id, text: parsed.data.text })
  if (!said.ok) return refused('Le témoignage s’ouvre quand l’organisateur a noté que tu étais là.', form)
  revalidatePath('/participations/[id]', 'page')
  return succeeded('Merci ! Ton témoignage paraît sur la page du défi, sous ton pseudonyme.')
}

export async function takeBackTestimonyAction(_: FormState, form: FormData): Promise<FormState> {
  const found = await findHolder(form)
  if (!found.ok) return found.refusal
  await takeBackTestimony(found.participation.id)
  revalidatePath('/participations/[id]', 'page')
  return succeeded('C’est noté : ton témoignage est retiré.')
}

export async function hideTestimonyAction(_: FormState, form: FormData): Promise<FormState> {
  const moderator = await currentUser()
  const testimonyId = String(form.get('testimony') ?? '')
  if (!moderator || !isUuid(testimonyId)) return refused('Recharge la page, puis réessaie.')
  const hidden = await hideTestimony({ testimonyId, moderator, now: new Date() })
  if (!hidden.ok) return refused('Ce témoignage n’existe plus.')
  revalidatePath('/defis/[slug]', 'page')
  return succeeded('Le témoignage est masqué.')
}
