'use client'

import { useActionState } from 'react'
import { CalendarPlus } from 'lucide-react'
import { NextChallenge } from '@/components/participations/next-challenge'
import { ArrivalField } from '@/components/participations/arrival-field'
import { PartyChoice, SlotChoice, type SlotOption } from '@/components/participations/slot-choice'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { NextChallenge as Next } from '@/lib/participations/next'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'
import { joinSlotAction, withdrawAction, type ParticipationState } from '@/lib/participations/actions'

type Mine = {
  id?: string
  slotId: string
  status: ParticipationStatus
  partySize: number
  /** With OFFERED: « jusqu’à demain, 9 h ». */
  held?: string
}

const active: readonly ParticipationStatus[] = ['PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED']

/** For somebody signed in: one click takes the place, and the button becomes the state, with the way out beside it. */
export function Participate({
  slots,
  mine,
  relayCode,
  caption,
  next,
}: {
  slots: SlotOption[]
  mine: Mine[]
  relayCode?: string
  caption: string
  /** Of somebody who is going already; a join brings its own. */
  next: Next | null
}) {
  const [joined, join] = useActionState<ParticipationState, FormData>(joinSlotAction, { status: 'idle' })
  const [left, withdraw] = useActionState<ParticipationState, FormData>(withdrawAction, { status: 'idle' })
  // Each action's last answer, the later one last: both start from what the server knew when it made the page.
  const now = latest(mine, joined, left)
  const participations = now.filter(({ status }) => active.includes(status))
  const free = slots.filter((slot) => slot.open && !participations.some(({ slotId }) => slotId === slot.id))
  const answer = newer(joined, left)
  const proposed = joined.next ?? next

  return (
    <div className="grid gap-4">
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {answer?.message && answer.status === 'refused' && <Notice look="danger">{answer.message}</Notice>}
        {answer?.changed?.status === 'WITHDRAWN' && <Notice>{answer.message}</Notice>}
        {participations.map((participation) => {
          const slot = slots.find(({ id }) => id === participation.slotId)
          return (
            slot && (
              <Notice key={slot.id} look="success">
                <p className="text-lg font-bold">{headline(participation.status)}</p>
                <p className="first-letter:uppercase">{slot.label}</p>
                {participation.partySize > 1 && <p>Vous venez à {participation.partySize}.</p>}
                {detail(participation) && <p className="mt-1 text-sm">{detail(participation)}</p>}
                {joined.warning && joined.changed?.slotId === slot.id && (
                  <p className="mt-1 font-bold">{joined.warning}</p>
                )}
                {(participation.status === 'OFFERED' ||
                  (participation.status === 'WAITLISTED' && slot.firstCome && !slot.full)) && (
                  <form action={join} className="mt-3">
                    <input type="hidden" name="slotId" value={slot.id} />
                    <SubmitButton pendingLabel="Un instant…">Prendre la place</SubmitButton>
                  </form>
                )}
                <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
                  {participation.id && participation.status === 'CONFIRMED' && slot.dated && (
                    <a
                      className="inline-flex min-h-6 items-center gap-1.5 link"
                      href={paths.participationCalendar(participation.id)}
                    >
                      <CalendarPlus aria-hidden size={18} />
                      Mettre dans mon agenda
                    </a>
                  )}
                  {participation.id && (
                    <a
                      className="inline-flex min-h-6 items-center link"
                      href={paths.participation(participation.id)}
                    >
                      Mon inscription
                    </a>
                  )}
                  <form action={withdraw}>
                    <input type="hidden" name="slotId" value={slot.id} />
                    <button className="min-h-6 link">
                      {participation.status === 'OFFERED' ? 'Laisser la place' : 'Me désister'}
                    </button>
                  </form>
                </div>
              </Notice>
            )
          )
        })}
      </div>

      {free.length > 0 && participations.length === 0 && (
        <form action={join} id="rejoindre" className="grid gap-4">
          {relayCode && <input type="hidden" name="relayCode" value={relayCode} />}
          <ArrivalField />
          <SlotChoice slots={free} />
          <PartyChoice />
          <SubmitButton pendingLabel="Un instant…" className="w-full text-lg">
            {free.every(({ full }) => full) ? 'Rejoindre la liste d’attente' : 'Je relève le défi'}
          </SubmitButton>
          <p className="text-sm text-ink-soft">{caption}</p>
        </form>
      )}
      {free.length > 0 && participations.length > 0 && slots.length > 1 && (
        <details>
          <summary className="w-fit link">Prendre aussi un autre créneau</summary>
          <form action={join} className="mt-3 grid gap-4">
            <SlotChoice slots={free} />
            <SubmitButton look="secondary">Ajouter ce créneau</SubmitButton>
          </form>
        </details>
      )}
      {proposed && participations.length > 0 && <NextChallenge next={proposed} />}
    </div>
  )
}

function headline(status: ParticipationStatus): string {
  if (status === 'PENDING') return 'Demande envoyée'
  if (status === 'WAITLISTED') return 'Tu es sur la liste d’attente'
  if (status === 'OFFERED') return 'Une place t’est proposée'
  return 'Tu y vas !'
}

function detail({ status, held }: Mine): string | null {
  if (status === 'OFFERED' && held) return `Elle t’est réservée ${held}.`
  if (status === 'PENDING') return 'L’organisateur te répond par courrier, d’ordinaire en un jour ou deux.'
  if (status === 'WAITLISTED')
    return 'Dès qu’une place se libère, elle est proposée dans l’ordre d’arrivée. Nous te prévenons.'
  return null
}

function latest(mine: Mine[], ...answers: ParticipationState[]): Mine[] {
  const bySlot = new Map(mine.map((one) => [one.slotId, one]))
  const ordered = answers.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
  for (const { changed } of ordered) if (changed) bySlot.set(changed.slotId, changed)
  return [...bySlot.values()]
}

function newer(one: ParticipationState, other: ParticipationState): ParticipationState {
  return (other.at ?? 0) > (one.at ?? 0) ? other : one
}
