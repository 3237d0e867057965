import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { AnnouncementForm } from '@/components/messages/announcement-form'
import { AnnouncementList } from '@/components/messages/announcement-list'
import { ConversationList } from '@/components/messages/conversation-list'
import { QuestionList } from '@/components/messages/question-list'
import { requireUser } from '@/lib/accounts/session'
import { shortDay, time } from '@/lib/french'
import { placeholderWords } from '@/lib/messages/messages'
import {
  findChallengeToWriteFor,
  listAnnouncements,
  listConversations,
  listQuestions,
} from '@/lib/messages/queries'
import { readyMade, readyMadeText } from '@/lib/messages/ready-made'
import { writableStatuses } from '@/lib/messages/rules'
import { isReceiving } from '@/lib/participations/presence-rules'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Messages', robots: { index: false } }

const audiences = [
  { value: 'ALL', label: 'Toutes les personnes', help: 'Celles qui viennent et celles qui attendent.' },
  { value: 'CONFIRMED', label: 'Celles qui viennent', help: 'Ou qui étaient là, si c’est passé.' },
  { value: 'WAITING', label: 'Celles qui attendent', help: 'Une place, ou ta réponse.' },
]

export default async function MessagesPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const person = await requireUser()
  const [{ slug }, { modele }] = await Promise.all([params, searchParams])
  const challenge = await findChallengeToWriteFor(slug, person.id)
  if (!challenge) notFound()
  const now = new Date()
  const { id, timezone } = challenge
  const [announcements, conversations, questions] = await Promise.all([
    listAnnouncements(id),
    listConversations(id),
    listQuestions(id, person, true),
  ])
  const mayWrite = writableStatuses.some((status) => status === challenge.status)
  const mayAppear = challenge.status === 'PENDING_REVIEW' || challenge.status === 'CHANGES_REQUESTED'

  return (
    <div className="page grid gap-10 py-8 sm:py-12">
      <div className="grid gap-6">
        <div className="column">
          <p className="font-bold text-accent-deep">Messages</p>
          <h1>{challenge.title}</h1>
        </div>
        <ChallengeNav slug={slug} current="messages" mayEdit receiving={isReceiving(challenge, now)} />
      </div>
      {conversations.length > 0 && (
        <section aria-labelledby="conversations" className="grid gap-4">
          <h2 id="conversations">Conversations</h2>
          <ConversationList conversations={conversations} {...{ slug, timezone, now }} />
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions" className="grid gap-4">
          <h2 id="questions">Questions posées en public</h2>
          <QuestionList questions={questions} mayAnswer={mayWrite} mayHide />
        </section>
      )}
      <section aria-labelledby="annonce" className="grid gap-4">
        <h2 id="annonce">Écrire à tout le monde</h2>
        {mayWrite ? (
          <>
            <p className="column">
              Chaque personne reçoit son propre courrier, et te répond ici : personne ne voit l’adresse de
              personne. Pour écrire à une seule, passe par la liste de{' '}
              <a className="link" href={paths.participants(slug)}>
                qui vient
              </a>
              .
            </p>
            <nav aria-label="Textes tout prêts">
              <p className="text-sm font-bold">Partir d’un texte tout prêt :</p>
              <ul className="flex flex-wrap gap-x-5">
                {Object.entries(readyMade).map(([name, { label }]) => (
                  <li key={name}>
                    <a
                      className="inline-flex min-h-11 items-center link"
                      href={`${paths.challengeMessages(slug, name)}#annonce`}
                      aria-current={modele === name ? 'true' : undefined}
                    >
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <AnnouncementForm
              slug={slug}
              newId={randomUUID()}
              slots={challenge.slots.flatMap(({ id: value, startsAt }) =>
                startsAt
                  ? [{ value, label: `${shortDay(startsAt, timezone)}, ${time(startsAt, timezone)}` }]
                  : [],
              )}
              text={typeof modele === 'string' ? readyMadeText(modele) : ''}
              placeholders={placeholderWords}
              audiences={audiences}
            />
          </>
        ) : (
          <p>
            Ce défi n’est pas en ligne : on ne peut pas écrire en son nom.
            {mayAppear && ' Tu pourras le faire quand il paraîtra.'}
          </p>
        )}
      </section>
      {announcements.length > 0 && (
        <section aria-labelledby="envoyees" className="grid gap-4">
          <h2 id="envoyees">Annonces envoyées</h2>
          <AnnouncementList announcements={announcements} timezone={timezone} now={now} />
        </section>
      )}
    </div>
  )
}
