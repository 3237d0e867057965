import { COUNTED_UP_TO } from '@/lib/challenges/matches'
import { count, number } from '@/lib/french'

/** How many défis, next to the name of what they are in; « 1 000+ » where nobody counted further. */
export function CountedUpTo({ n }: { n: number }) {
  const more = n > COUNTED_UP_TO
  const [shown, said] = more
    ? [`${number(COUNTED_UP_TO)}+`, `plus de ${count(COUNTED_UP_TO, 'défi')}`]
    : [number(n), count(n, 'défi')]
  return (
    <>
      <span aria-hidden>{shown}</span>
      <span className="sr-only">({said})</span>
    </>
  )
}
