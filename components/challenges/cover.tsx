import { coverMarkup, type Pictured } from '@/components/challenges/cover-markup'

/** The cover of a challenge in a page of elements. */
export function Cover({ challenge, wide = false }: { challenge: Pictured; wide?: boolean }) {
  const { text } = coverMarkup(challenge, wide ? 'wide' : 'card')
  return <div className="contents" dangerouslySetInnerHTML={{ __html: text }} />
}
