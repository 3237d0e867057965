'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { hashToken } from '@/lib/accounts/session-cookie'
import { requireUser } from '@/lib/accounts/session'
import { invalid, refused, succeeded, typedValues, type FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'
import { changeRole, handOver, leaveTeam, removeMember } from '@/lib/teams/commands'
import { acceptInvitation, invite, sendInvitationAgain, withdrawInvitation } from '@/lib/teams/invitations'
import { invitationStepMessages, memberStepMessages, teamRefusalMessages } from '@/lib/teams/messages'
import { invitationForm, invitationStep, leaving, memberStep } from '@/lib/teams/schema'

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = invitationForm.safeParse(typedValues(form))
  if (!parsed.success) return invalid(parsed.error, form)

  const { organization: slug, email, role } = parsed.data
  const invited = await invite({ slug, email, role, ownerId: person.id, now: new Date() })
  if (!invited.ok) return refused(teamRefusalMessages[invited.refusal], form)
  revalidatePath(paths.team(slug))
  return succeeded(`L’invitation est envoyée à ${email} ; son lien vaut sept jours.`)
}

export async function settleInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = invitationStep.safeParse(typedValues(form))
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? '')

  const { organization: slug, invitation: invitationId, step } = parsed.data
  const settle = step === 'withdraw' ? withdrawInvitation : sendInvitationAgain
  const settled = await settle({ slug, invitationId, ownerId: person.id, now: new Date() })
  if (!settled.ok) return refused(teamRefusalMessages[settled.refusal])
  revalidatePath(paths.team(slug))
  return succeeded(invitationStepMessages[step])
}

/** The buttons beside a member, for owners. */
export async function settleMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = memberStep.safeParse(typedValues(form))
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? '')

  const { organization: slug, member: memberId, step } = parsed.data
  const whom = { slug, memberId, ownerId: person.id }
  const settled =
    step === 'role'
      ? await changeRole({ ...whom, role: parsed.data.role })
      : await (step === 'remove' ? removeMember : handOver)(whom)
  if (!settled.ok) return refused(teamRefusalMessages[settled.refusal])
  revalidatePath(paths.team(slug))
  return succeeded(memberStepMessages[step])
}

export async function leaveTeamAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const parsed = leaving.safeParse(typedValues(form))
  if (!parsed.success) return refused(teamRefusalMessages['not-found'])
  const left = await leaveTeam({ slug: parsed.data.organization, userId: person.id })
  if (!left.ok) return refused(teamRefusalMessages[left.refusal])
  redirect(paths.dashboard)
}

/** The button of an invitation's page, for whoever is signed in with the address that was invited. */
export async function acceptInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await requireUser()
  const token = z.string().max(100).catch('').parse(form.get('token'))
  const invitation = { tokenHash: hashToken(token) }
  const accepted = await acceptInvitation({ invitation, userId: person.id, now: new Date() })
  if (!accepted.ok) return refused('Cette invitation n’est plus valable : demande qu’on te la renvoie.')
  redirect(paths.organizationDashboard(accepted.value.slug))
}
