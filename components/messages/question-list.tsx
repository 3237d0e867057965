import { WriteForm, PressForm } from '@/components/messages/write-form'
import { PlainText } from '@/components/ui/plain-text'
import { typeset } from '@/lib/french'
import { answerAction, hideQuestionAction } from '@/lib/messages/actions'
import type { ShownQuestion } from '@/lib/messages/queries'

/** Questions with their answers; those who organise answer and hide in place, moderators hide. */
export function QuestionList({
  questions,
  mayAnswer = false,
  mayHide = mayAnswer,
}: {
  questions: ShownQuestion[]
  mayAnswer?: boolean
  mayHide?: boolean
}) {
  return (
    <ul className="grid column gap-6">
      {questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`} className="grid gap-2">
          <p className="[overflow-wrap:anywhere]">
            <strong className="whitespace-pre-line">{typeset(question.text)}</strong>{' '}
            <span className="text-sm text-ink-soft">– {question.pseudonym}</span>
          </p>
          {question.answer ? (
            <div className="border-l-4 border-accent pl-4 [overflow-wrap:anywhere]">
              <PlainText text={question.answer} />
            </div>
          ) : (
            <p className="text-sm text-ink-soft">
              {mayAnswer
                ? 'Sans réponse pour l’instant : seules l’équipe et cette personne la voient.'
                : 'Ta question attend sa réponse ; d’ici là, seule l’équipe du défi la voit.'}
            </p>
          )}
          {mayAnswer && <Answering question={question} />}
          {mayHide && (
            <PressForm action={hideQuestionAction} hidden={{ question: question.id }}>
              Masquer<span className="sr-only"> la question de {question.pseudonym}</span>
            </PressForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Answering({ question: { id, pseudonym, answer } }: { question: ShownQuestion }) {
  const form = (
    <WriteForm
      id={`reponse-${id}`}
      action={answerAction}
      hidden={{ question: id }}
      label={`Ta réponse à ${pseudonym}`}
      help="Tout le monde la lira sur la page du défi."
      button={answer ? 'Corriger' : 'Répondre'}
      rows={3}
      text={answer ?? ''}
    />
  )
  if (!answer) return form
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center link">Corriger la réponse</summary>
      {form}
    </details>
  )
}
