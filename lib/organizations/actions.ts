'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, typedValues, type FormState } from '@/lib/form-state'
import { createOrganization, updateOrganization } from '@/lib/organizations/commands'
import { organizationRefusalMessages } from '@/lib/organizations/messages'
import { doubtMessages, whyNotRna, whyNotSiren } from '@/lib/organizations/rules'
import { parseOrganization, type ParsedOrganization } from '@/lib/organizations/schema'
import { paths } from '@/lib/paths'
import { findTown, townLabel } from '@/lib/places/town'
import { consume } from '@/lib/rate-limit'

/** A number that looks wrong is asked about once; sent again as it is, it is taken. */
export type OrganizationState = FormState & {
  towns?: { code: string; label: string }[]
  doubts?: Record<string, string>
}

export async function saveOrganizationAction(
  _: OrganizationState,
  form: FormData,
): Promise<OrganizationState> {
  const person = await currentUser()
  if (!person) return refused('Ta session s’est terminée : reconnecte-toi, puis renvoie ce formulaire.', form)
  const values = typedValues(form)
  const read = await readOrganization(values, form)
  if ('state' in read) return read.state

  const { slug } = values
  if (slug) {
    const updated = await updateOrganization({ slug, userId: person.id, organization: read.organization })
    if (!updated.ok) return refused(organizationRefusalMessages[updated.refusal], form)
    redirect(paths.organization(updated.value.slug))
  }
  const id = z.uuid().safeParse(values.id)
  if (!id.success) return refused('Cette page est trop ancienne : recharge-la et recommence.', form)
  if (!(await consume(`organization:${person.id}`, 10, 3600)))
    return refused('C’est beaucoup d’organisations en peu de temps : attends une heure.', form)
  const request = { id: id.data, creatorId: person.id, organization: read.organization }
  const created = await createOrganization(request)
  if (!created.ok) return refused(organizationRefusalMessages[created.refusal], form)
  redirect(paths.organizationDashboard(created.value.slug))
}

async function readOrganization(
  values: Record<string, string>,
  form: FormData,
): Promise<{ organization: ParsedOrganization } | { state: OrganizationState }> {
  const town = await findTown(values.town ?? '', values.commune ?? '')
  const parsed = parseOrganization(values)
  const state: OrganizationState = parsed.success
    ? { status: 'refused', message: 'Quelques réponses sont à revoir.', values }
    : invalid(parsed.error, form)
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
