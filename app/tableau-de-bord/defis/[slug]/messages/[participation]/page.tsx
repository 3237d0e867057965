import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SaidList } from '@/components/messages/said-list'
import { PressForm, WriteForm } from '@/components/messages/write-form'
import { requireUser } from '@/lib/accounts/session'
import { replyAction, settleConversationAction } from '@/lib/messages/actions'
import { findParticipationToWriteTo, listSaid } from '@/lib/messages/queries'
import { mayWrite } from '@/lib/messages/rules'
import { messageRefusalMessages } from '@/lib/messages/messages'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Conversation', robots: { index: false } }

/** Between the organisers of a défi and one participant. */
export default async function ConversationPage({
  params,
}: {
  params: Promise<{ slug: string; participation: string }>
}) {
  const person = await requireUser()
  const { slug, participation: id } = await params
  const participation = await findParticipationToWriteTo(slug, id, person.id)
  if (!participation) notFound()
  const now = new Date()
  const said = await listSaid(id, 'ORGANIZER')
  const { name, unanswered, slot } = participation
  const { title, timezone } = slot.challenge

  return (
    <div className="page grid gap-6 py-8 sm:py-12">
      <div className="column">
        <p className="font-bold text-accent-deep">{title}</p>
        <h1>{name}</h1>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a className="inline-flex min-h-11 items-center link" href={paths.challengeMessages(slug)}>
            Tous les messages
          </a>
          <a className="inline-flex min-h-11 items-center link" href={paths.participants(slug)}>
            Qui vient
          </a>
        </p>
      </div>
      {said.length > 0 ? (
        <SaidList said={said} they={name} timezone={timezone} now={now} />
      ) : (
        <p>Rien encore. Ton message ne sera lu que par {name} et par ton équipe.</p>
      )}
      {unanswered && (
        <PressForm action={settleConversationAction} hidden={{ participation: id }}>
          Pas besoin de réponse
        </PressForm>
      )}
      {mayWrite(participation, now) ? (
        <WriteForm
          id="message"
          action={replyAction}
          hidden={{ participation: id, id: randomUUID() }}
          label={`Ton message à ${name}`}
          button="Envoyer"
        />
      ) : (
        <p>{messageRefusalMessages.closed}</p>
      )}
    </div>
  )
}
