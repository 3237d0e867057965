'use client'

import { useActionState } from 'react'
import { TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import {
  answerCoOrganizingAction,
  inviteCoOrganizerAction,
  removeCoOrganizerAction,
} from '@/lib/challenges/co-organizer-actions'
import type { CoOrganizerRow } from '@/lib/challenges/co-organizer-queries'
import { idle } from '@/lib/form-state'
import { paths } from '@/lib/paths'

/** One of those who run it together, and the way off the list. */
export function CoOrganizerItem({
  slug,
  coOrganizer,
  mayRemove,
}: {
  slug: string
  coOrganizer: CoOrganizerRow
  mayRemove: boolean
}) {
  const [state, action] = useActionState(removeCoOrganizerAction, idle)
  const { id, name, organizationSlug, accepted, mine } = coOrganizer
  const leaves = mine && accepted
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3">
      <div className="min-w-0">
        <p className="font-bold break-words">
          {organizationSlug ? (
            <a className="hover:underline" href={paths.organization(organizationSlug)}>
              {name}
            </a>
          ) : (
            name
          )}
        </p>
        <p className="text-sm text-ink-soft">
          {accepted ? (organizationSlug ? 'organise avec toi' : 'aide à organiser') : 'invitation envoyée'}
        </p>
      </div>
      {(mayRemove || leaves) && (
        <form action={action}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="coOrganizer" value={id} />
          <button className="inline-flex min-h-11 items-center link">
            {leaves ? 'Me retirer' : accepted ? 'Retirer' : 'Retirer l’invitation'}
            <span className="sr-only"> : {name}</span>
          </button>
          <p role="status" className="text-sm text-danger">
            {state.status === 'refused' ? state.message : ''}
          </p>
        </form>
      )}
    </li>
  )
}

/** Two ways to ask: an organisation by its name or page, a person by their address. */
export function InviteCoOrganizerForm({ slug, kind }: { slug: string; kind: 'organization' | 'person' }) {
  const [state, action] = useActionState(inviteCoOrganizerAction, idle)
  const name = kind === 'person' ? 'email' : 'organization'
  return (
    <form
      action={action}
      noValidate
      className="grid content-start gap-4 rounded-card border border-line p-4 sm:p-5"
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="kind" value={kind} />
      <FormMessage state={state} />
      <TextField
        key={state.values?.[name]}
        name={name}
        type={kind === 'person' ? 'email' : 'text'}
        label={kind === 'person' ? 'Une personne' : 'Une organisation'}
        help={
          kind === 'person'
            ? 'Son adresse e-mail. Son nom ne paraît pas sur la page du défi.'
            : 'Son nom exact, ou l’adresse de sa page. Elle paraît sur la page du défi.'
        }
        autoComplete="off"
        defaultValue={state.values?.[name] ?? ''}
        error={state.errors?.[name]}
      />
      <div>
        <SubmitButton look="secondary" pendingLabel="J’invite…">
          {kind === 'person' ? 'Inviter cette personne' : 'Inviter cette organisation'}
        </SubmitButton>
      </div>
    </form>
  )
}

/** Yes or no, for whoever was asked. */
export function CoOrganizingAnswer({ slug, invitation }: { slug: string; invitation: string }) {
  const [state, action] = useActionState(answerCoOrganizingAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="invitation" value={invitation} />
      <FormMessage state={state} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="answer" value="accept">
          Accepter
        </SubmitButton>
        <SubmitButton name="answer" value="decline" look="secondary">
          Décliner
        </SubmitButton>
      </div>
    </form>
  )
}
