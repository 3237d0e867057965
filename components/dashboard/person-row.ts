import { listForm } from '@/components/dashboard/list-form'
import { markup, type Markup } from '@/components/ui/markup'
import type { Participant } from '@/lib/dashboard/participants'
import { count } from '@/lib/french'

type Row = {
  person: Participant
  /** How they came into their state. */
  when: string
  mayTick: boolean
  ticked: boolean
  /** The one step that goes without saying, a press away. */
  gesture: { step: 'admit' | 'pull-in'; label: string } | null
  /** Where one writes to them alone. */
  messageHref: string | null
  /** What they were told, or told us, when they left. */
  reason: string
}

/**
 * What stands in the row of one person, written as text since there may be four hundred (docs/decisions/0023). The box
 * and the button belong to the list's one form by their `form` attribute.
 */
export function personRow({ person, when, mayTick, ticked, gesture, messageHref, reason }: Row): Markup {
  const { id, name, pseudonym, partySize, email } = person
  const who = markup`<span><b>${name}</b>${
    partySize > 1 && markup`<b> + ${count(partySize - 1, 'personne')}</b>`
  }${pseudonym && markup`<small> (${pseudonym})</small>`}</span>`
  const box = ticked
    ? markup`<input type="checkbox" name="participation" value="${id}" form="${listForm}" checked>`
    : markup`<input type="checkbox" name="participation" value="${id}" form="${listForm}">`
  const message =
    messageHref &&
    markup`<a class="link" href="${messageHref}">Message<span class="sr-only"> à ${name}</span></a>`
  const press =
    gesture &&
    markup`<button class="link" form="${listForm}" name="gesture" value="${gesture.step}:${id}">${gesture.label}<span class="sr-only"> ${name}</span></button>`
  return markup`${mayTick ? markup`<label>${box}${who}</label>` : markup`<div class="who">${who}</div>`}${
    email && markup`<a class="mail" href="mailto:${email}">${email}</a>`
  }<span class="when">${when}</span>${(message || press) && markup`<span class="do">${message}${press}</span>`}${
    reason && markup`<p class="more">« ${reason} »</p>`
  }`
}
