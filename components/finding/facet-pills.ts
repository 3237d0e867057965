import { markup, type Markup } from '@/components/ui/markup'
import type { Facet } from '@/lib/challenges/facets'
import { number } from '@/lib/french'

export type Pill = { value: string; label: string; chosen: boolean; facet?: Facet }

/**
 * A question with its possible answers, each with how many défis it would leave: as text, for there are two dozen of
 * them (docs/decisions/0023).
 */
export function pills(kind: 'radio' | 'checkbox', name: string, legend: string, choices: Pill[]): Markup {
  const options = choices.map(
    ({ value, label, chosen, facet }) =>
      markup`<label class="pill"><input type="${kind}" name="${name}" value="${value}"${chosen && checked}><span>${label}${facet ? found(facet) : false}</span></label>`,
  )
  return markup`<fieldset class="facet"><legend>${legend}</legend>${options}</fieldset>`
}

const checked = markup` checked`

/** « 12 », « 1 000 + », with what a screen reader needs to make sense of it. */
export function found({ count, more }: Facet): Markup {
  if (count === 0) return markup` <b class="found">0<span class="sr-only">${'\u00a0'}défi</span></b>`
  const words = `${more ? '\u00a0au moins' : ''}\u00a0défi${count > 1 ? 's' : ''}`
  return markup` <b class="found">${number(count)}${more && '\u00a0+'}<span class="sr-only">${words}</span></b>`
}
