import { HideTestimony } from '@/components/testimonies/hide-testimony'
import { shortDay, typeset } from '@/lib/french'
import type { ShownTestimony } from '@/lib/testimonies/queries'

/** What those who came say; a moderator may take one off. */
export function TestimonyList({
  testimonies,
  moderated,
}: {
  testimonies: ShownTestimony[]
  moderated: boolean
}) {
  return (
    <ul className="grid column gap-5">
      {testimonies.map(({ id, text, pseudonym, at }) => (
        <li key={id} className="border-l-4 border-accent pl-4">
          <blockquote className="whitespace-pre-line">{typeset(text)}</blockquote>
          <p className="mt-1 text-sm text-ink-soft">
            {pseudonym}, {shortDay(at, 'Europe/Paris')}
          </p>
          {moderated && <HideTestimony testimony={id} pseudonym={pseudonym} />}
        </li>
      ))}
    </ul>
  )
}
