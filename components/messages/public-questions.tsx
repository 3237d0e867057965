import { randomUUID } from 'node:crypto'
import { EmailForm } from '@/components/accounts/email-form'
import { QuestionList } from '@/components/messages/question-list'
import { WriteForm } from '@/components/messages/write-form'
import { currentUser } from '@/lib/accounts/session'
import { askAction } from '@/lib/messages/actions'
import { findChallengeToWriteFor, listQuestions } from '@/lib/messages/queries'
import { paths } from '@/lib/paths'

/** On the page of a défi: what others asked, and one’s own question, signed in or on the way to it. */
export async function PublicQuestions({
  challenge: { id, slug, status },
}: {
  challenge: { id: string; slug: string; status: string }
}) {
  const person = await currentUser()
  const mayAnswer = person !== null && (await findChallengeToWriteFor(slug, person.id)) !== null
  const questions = await listQuestions(id, person, mayAnswer)
  const isOpen = status === 'PUBLISHED'
  if (questions.length === 0 && !isOpen) return null
  return (
    <section aria-labelledby="questions" className="grid gap-3">
      <h2 id="questions">Questions et réponses</h2>
      {questions.length > 0 ? (
        <QuestionList questions={questions} mayHide={mayAnswer || person?.role === 'MODERATOR'} />
      ) : (
        <p className="column">Pas encore de question. La tienne aidera sans doute quelqu’un d’autre.</p>
      )}
      {mayAnswer && questions.some(({ answer }) => !answer) && (
        <p>
          <a
            className="inline-flex min-h-11 items-center link"
            href={`${paths.challengeMessages(slug)}#questions`}
          >
            Répondre aux questions
          </a>
        </p>
      )}
      {isOpen && !mayAnswer && (
        <details>
          <summary className="inline-flex min-h-11 items-center link">Poser une question</summary>
          <div className="mt-2 max-w-2xl">
            {person ? (
              <WriteForm
                id="question"
                action={askAction}
                hidden={{ id: randomUUID(), challengeId: id }}
                label="Ta question"
                help={`Elle paraîtra avec sa réponse, sous ton pseudonyme : ${person.pseudonym}.`}
                button="Demander"
                maxLength={500}
                rows={3}
              />
            ) : (
              <EmailForm
                intention={{ intention: 'ask', challengeId: id }}
                button="Demander"
                caption="Un lien à ouvrir dans ta boîte, et c’est demandé. Ta question paraîtra avec sa réponse, sous un pseudonyme."
              >
                <div className="grid gap-1.5">
                  <label htmlFor="question" className="font-bold">
                    Ta question
                  </label>
                  <textarea
                    id="question"
                    name="text"
                    rows={3}
                    minLength={5}
                    maxLength={500}
                    required
                    className="w-full rounded-control border border-line-strong bg-surface px-3 py-2"
                  />
                </div>
              </EmailForm>
            )}
          </div>
        </details>
      )}
    </section>
  )
}
