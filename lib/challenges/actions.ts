'use server'

import { redirect } from 'next/navigation'
import { currentUser } from '@/lib/accounts/session'
import { arrangedState, arrangeForm, readForm, signedOut, takeForm } from '@/lib/challenges/compose'
import type { ComposeState } from '@/lib/challenges/compose-state'
import { publishChallenge } from '@/lib/challenges/commands'
import { duplicateChallenge } from '@/lib/challenges/duplicating'
import { discardDraft, saveDraft } from '@/lib/challenges/drafts'
import { draftValues } from '@/lib/challenges/draft-values'
import {
  challengeRefusalMessages,
  draftRefusalMessages,
  duplicateRefusalMessages,
} from '@/lib/challenges/messages'
import { refused, typedValues, type FormState } from '@/lib/form-state'
import { time } from '@/lib/french'
import { imageRefusalMessages } from '@/lib/images/rules'
import { takePicture } from '@/lib/images/upload'
import { paths } from '@/lib/paths'
import { previewPage } from '@/lib/challenges/preview-page'
import { consume } from '@/lib/rate-limit'

const tooMuch = 'C’est beaucoup en peu de temps : attends quelques minutes, ce que tu as écrit est gardé.'

/** Every button of the guided page for a new défi. */
export async function composeChallengeAction(_: ComposeState, form: FormData): Promise<ComposeState> {
  const typed = typedValues(form)
  return { ...(await compose(typed, form)), draftId: typed.draft }
}

async function compose(typed: Record<string, string>, form: FormData): Promise<ComposeState> {
  const taken = await takeForm(form, typed)
  if ('refusal' in taken) return taken.refusal
  const { person, values } = taken

  const now = new Date()
  const draft = { id: typed.draft ?? '', authorId: person.id, now }
  if (typed.intent === 'publish') return publish(draft, values)

  const arranged = arrangeForm(typed.intent ?? 'save', values)
  const kept = {
    ...arrangedState(arranged),
    ...(typed.intent === 'preview' && { page: await previewPage(arranged.values, person, now) }),
  }
  const saved = await saveDraft({ ...draft, values: arranged.values })
  if (!saved.ok) return { ...kept, status: 'refused', message: draftRefusalMessages[saved.refusal] }
  if (typed.intent !== 'save') return kept
  return { ...kept, status: 'done', message: `Brouillon enregistré à ${time(now, 'Europe/Paris')}.` }
}

async function publish(
  draft: { id: string; authorId: string; now: Date },
  values: Record<string, string>,
): Promise<ComposeState> {
  const read = await readForm(values, draft.now)
  if ('refusal' in read) {
    // Publishing that is refused keeps the draft too: nothing typed is lost with the tab.
    await saveDraft({ ...draft, values: draftValues(values) })
    return read.refusal
  }
  if (!(await consume(`publish:${draft.authorId}`, 30, 3600)))
    return { status: 'refused', message: tooMuch, values }
  const { id: draftId, authorId, now } = draft
  const posted = await publishChallenge({ draftId, authorId, challenge: read.challenge, now })
  if (!posted.ok) return { status: 'refused', message: challengeRefusalMessages[posted.refusal], values }
  const { slug, status } = posted.value
  redirect(status === 'PUBLISHED' ? paths.challenge(slug) : paths.challengeInReview(slug))
}

/** What the page sends by itself while somebody types. */
export async function autosaveDraftAction(form: FormData): Promise<{ saved: true } | { problem: string }> {
  const person = await currentUser()
  if (!person) return { problem: signedOut }
  const typed = typedValues(form)
  const draft = { id: typed.draft ?? '', authorId: person.id, now: new Date() }
  const saved = await saveDraft({ ...draft, values: draftValues(typed) })
  return saved.ok ? { saved: true } : { problem: draftRefusalMessages[saved.refusal] }
}

/** A picture as soon as it is chosen, so that the preview shows it. */
export async function uploadPictureAction(form: FormData): Promise<{ id: string } | { problem: string }> {
  const person = await currentUser()
  if (!person) return { problem: signedOut }
  const picture = await takePicture(form, person.id)
  return 'none' in picture ? { problem: imageRefusalMessages.empty } : picture
}

/** A copy of a défi as a draft of one's own. */
export async function duplicateChallengeAction(_: FormState, form: FormData): Promise<FormState> {
  const person = await currentUser()
  if (!person) return refused(signedOut, form)
  const { slug = '' } = typedValues(form)
  const copied = await duplicateChallenge({ slug, userId: person.id, now: new Date() })
  if (copied.ok) redirect(paths.draft(copied.value.draftId))
  return refused(duplicateRefusalMessages[copied.refusal], form)
}

export async function discardDraftAction(form: FormData): Promise<void> {
  const person = await currentUser()
  const { draft } = typedValues(form)
  if (person && draft) await discardDraft(draft, person.id)
  redirect(paths.dashboard)
}
