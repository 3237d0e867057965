'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, typedValues } from '@/lib/form-state'
import { takePicture } from '@/lib/images/upload'
import { createOrganization, updateOrganization } from '@/lib/organizations/commands'
import { filledFrom, searchIntent, type OrganizationState } from '@/lib/organizations/form'
import { organizationRefusalMessages, registerRefusalMessages } from '@/lib/organizations/messages'
import { searchRegister } from '@/lib/organizations/register'
import { doubtMessages, whyNotRna, whyNotSiren } from '@/lib/organizations/rules'
import { parseOrganization, type ParsedOrganization } from '@/lib/organizations/schema'
import { paths } from '@/lib/paths'
import { findTown, townLabel } from '@/lib/places/town'
import { consume } from '@/lib/rate-limit'

/** Every button of an organisation's form: the register, what it found, the logo, and saving. */
export async function saveOrganizationAction(
  _: OrganizationState,
  form: FormData,
): Promise<OrganizationState> {
  const person = await currentUser()
  if (!person) return refused('Ta session s’est terminée : reconnecte-toi, puis renvoie ce formulaire.', form)
  const picture = await takePicture(form, person.id)
  const { intent = '', ...typed } = typedValues(form)
  if ('problem' in picture)
    return { ...refused('Le logo est à revoir.'), errors: { picture: picture.problem }, values: typed }
  const values = { ...typed, ...('id' in picture && { image: picture.id }) }

  if (intent === searchIntent) return lookUp(values, person.id)
  if (intent === 'remove-picture') return { status: 'idle', values: { ...values, image: '' } }
  const filled = filledFrom(intent)
  if (filled) {
    const town = await findTown(filled.town ?? '', filled.commune ?? '')
    // The register writes in capitals.
    if ('commune' in town) filled.town = townLabel(town.commune)
    const message = 'Repris du registre public : relis, complète, puis enregistre.'
    return { status: 'done', message, values: { ...values, ...filled }, filled: intent }
  }
  return save(values, person.id)
}

async function lookUp(values: Record<string, string>, userId: string): Promise<OrganizationState> {
  const asked = [values.name, values.siren, values.rna].map((text) => text?.trim()).find(Boolean)
  const state = { status: 'idle', values } as const
  if (!asked || asked.length < 3)
    return { ...state, registerNote: 'Écris d’abord le nom de l’organisation, ou son numéro.' }
  if (!(await consume(`register:${userId}`, 30, 3600)))
    return { ...state, registerNote: 'C’est beaucoup de recherches : attends un peu, ou remplis à la main.' }
  const found = await searchRegister(asked.slice(0, 200))
  if (!found.ok) return { ...state, registerNote: registerRefusalMessages[found.refusal] }
  if (found.value.length > 0) return { ...state, entries: found.value }
  return {
    ...state,
    registerNote: 'Rien à ce nom dans le registre : remplis à la main, c’est aussi bien.',
  }
}

async function save(values: Record<string, string>, userId: string): Promise<OrganizationState> {
  const read = await readOrganization(values)
  if ('state' in read) return read.state
  const { organization } = read
  const refusedAs = (message: string): OrganizationState => ({ status: 'refused', message, values })

  const { slug } = values
  if (slug) {
    const updated = await updateOrganization({ slug, userId, organization })
    if (!updated.ok) return refusedAs(organizationRefusalMessages[updated.refusal])
    redirect(paths.organization(updated.value.slug))
  }
  const id = z.uuid().safeParse(values.id)
  if (!id.success) return refusedAs('Cette page est trop ancienne : recharge-la et recommence.')
  if (!(await consume(`organization:${userId}`, 10, 3600)))
    return refusedAs('C’est beaucoup d’organisations en peu de temps : attends une heure.')
  const created = await createOrganization({ id: id.data, creatorId: userId, organization })
  if (!created.ok) return refusedAs(organizationRefusalMessages[created.refusal])
  redirect(paths.organizationDashboard(created.value.slug))
}

async function readOrganization(
  values: Record<string, string>,
): Promise<{ organization: ParsedOrganization } | { state: OrganizationState }> {
  const town = await findTown(values.town ?? '', values.commune ?? '')
  const parsed = parseOrganization(values)
  const state: OrganizationState = parsed.success
    ? { status: 'refused', message: 'Quelques réponses sont à revoir.', values }
    : invalid(parsed.error, values)
  if ('choices' in town) {
    state.towns = town.choices.map((choice) => ({ code: choice.code, label: townLabel(choice) }))
    state.values = { ...values, commune: '' }
  }
  if ('problem' in town && town.problem) state.errors = { ...state.errors, town: town.problem }
  if (!parsed.success || state.errors) return { state }

  const { rna, siren } = parsed.data
  const doubts = Object.entries({ rna: rna && whyNotRna(rna), siren: siren && whyNotSiren(siren) }).flatMap(
    ([name, doubt]) => (doubt ? [[name, doubtMessages[doubt]] as const] : []),
  )
  // The numbers that the warning was shown for: only those, unchanged, are taken as they are.
  const seen = values.seen === `${rna ?? ''}/${siren ?? ''}`
  if (doubts.length > 0 && !seen) {
    const message = 'Vérifie ce numéro. S’il est juste, enregistre encore une fois : il sera gardé tel quel.'
    const shown = { ...values, seen: `${rna ?? ''}/${siren ?? ''}` }
    return { state: { status: 'refused', message, values: shown, doubts: Object.fromEntries(doubts) } }
  }
  return { organization: { ...parsed.data, communeCode: 'commune' in town ? town.commune.code : null } }
}
