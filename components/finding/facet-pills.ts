import { markup, type Markup } from '@/components/ui/markup'
import type { Facet } from '@/lib/challenges/facet-values'
import { count, number } from '@/lib/french'

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

/**
 * « 12 », « 1 000+ »; a screen reader says « 12 défis », « au moins 1 000 défis ». Nothing where the count does not
 * tell: among more than are counted there may be some.
 */
export function found({ count: n, more }: Facet): Markup | false {
  if (more && n === 0) return false
  const said = `${more ? 'au moins ' : ''}${count(n, 'défi')}`
  return markup` <b class="found"><span aria-hidden="true">${number(n)}${more && '+'}</span><span class="sr-only">${said}</span></b>`
}
