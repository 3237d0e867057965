'use client'

import { useActionState, useEffect, useState, type ReactNode, type SyntheticEvent } from 'react'
import { CodeEntry } from '@/components/reception/code-entry'
import { HeadcountBar } from '@/components/reception/headcount-bar'
import { PersonRow } from '@/components/reception/person-row'
import { SlotTabs } from '@/components/reception/slot-tabs'
import { useKeptPage } from '@/components/reception/use-kept-page'
import { usePresence } from '@/components/reception/use-presence'
import { WaitingBanner } from '@/components/reception/waiting-banner'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { idle } from '@/lib/form-state'
import { count } from '@/lib/french'
import { plainWords } from '@/lib/plain-words'
import { notePresenceAction } from '@/lib/participations/presence-actions'
import { presenceSentence, unknownCode } from '@/lib/participations/presence-messages'
import { readPresenceCode } from '@/lib/participations/presence-rules'
import { findByCode, headcount, operationsOf, type ReceptionList } from '@/lib/participations/reception-list'

type Props = {
  slug: string
  challengeId: string
  userId: string
  list: ReceptionList
  /** What the address asks for. */
  asked: { slot?: string; code?: string; words: string }
  /** The number of the next person who comes unannounced, for forms sent without JavaScript. */
  newId: string
}

/**
 * Who is here: the list, and what is noted in it. Every button stands in a form, so that all of it works without
 * JavaScript; with it, gestures are kept on the device and sent as the network allows.
 */
export function ReceptionDesk({ slug, challengeId, userId, list, asked, newId }: Props) {
  const { shown, note, waiting, trouble, refusals } = usePresence({ slug, challengeId, userId, list })
  useKeptPage()
  const now = useClock(list.at)
  const [answer, action] = useActionState(notePresenceAction, idle)
  const [said, say] = useState<{ text: string; sure: boolean } | null>(null)
  const [words, setWords] = useState(asked.words)
  const [wanted, want] = useState({ slot: asked.slot, code: asked.code })
  // A page that was kept may have been made for another address.
  useEffect(() => {
    const parameters = new URLSearchParams(location.search)
    want({ slot: parameters.get('creneau') ?? undefined, code: parameters.get('code') ?? undefined })
  }, [])

  const introduced = wanted.code === undefined ? null : findByCode(shown, readPresenceCode(wanted.code))
  const slot = shown.slots.find(({ id }) => id === wanted.slot) ?? introduced?.slot ?? shown.slots[0]
  if (!slot) return null

  const act = (gesture: string) => {
    const operations = operationsOf(gesture, shown, { at: Date.now(), newId: () => crypto.randomUUID() })
    if (operations.length === 0) return
    say({ text: presenceSentence(operations, shown), sure: true })
    note(operations)
  }
  const actOnCode = (text: string) => {
    const match = findByCode(shown, readPresenceCode(text))
    if (!match) return say({ text: unknownCode, sure: false })
    const { name, id, status } = match.person
    if (match.slot.id !== slot.id)
      return say({ text: `${name} vient à un autre créneau : ${match.slot.label}.`, sure: false })
    if (status === 'ATTENDED') return say({ text: `${name} : présence déjà notée.`, sure: true })
    act(`present:${id}`)
  }
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget, event.nativeEvent.submitter)
    const code = values.get('code')
    if (typeof code === 'string') actOnCode(code)
    else act(String(values.get('gesture')))
    event.currentTarget.reset()
    if (introduced) want({ slot: slot.id, code: undefined })
  }
  const form = (children: ReactNode, className = 'contents') => (
    <form action={action} onSubmit={submit} className={className}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="newId" value={newId} />
      {children}
    </form>
  )

  const begun = slot.startsAt === null || slot.startsAt <= now
  const people = headcount(slot)
  const found = slot.expected.filter(({ name, pseudonym }) =>
    plainWords(`${name} ${pseudonym ?? ''}`).includes(plainWords(words)),
  )
  const told = said ?? (answer.message ? { text: answer.message, sure: answer.status === 'done' } : null)
  return (
    <div className="grid column gap-4">
      <SlotTabs
        slots={shown.slots}
        current={slot.id}
        onChoose={(id) => want({ slot: id, code: undefined })}
      />
      {wanted.code !== undefined && !introduced && <Notice look="danger">{unknownCode}</Notice>}
      {introduced &&
        introduced.person.status !== 'ATTENDED' &&
        form(
          <Button
            type="submit"
            name="gesture"
            value={`present:${introduced.person.id}`}
            className="w-full text-lg"
          >
            Noter la présence de {introduced.person.name}
          </Button>,
        )}
      <CodeEntry form={form} onCode={actOnCode} />

      <section aria-labelledby="attendus" className="grid gap-3">
        <h2 id="attendus">{count(slot.expected.length, 'inscription')}</h2>
        {slot.expected.length > 8 && (
          <form role="search" onSubmit={(event) => event.preventDefault()}>
            <input type="hidden" name="creneau" value={slot.id} />
            <input
              type="search"
              name="q"
              aria-label="Chercher un nom"
              placeholder="Chercher un nom"
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 placeholder:text-ink-soft"
            />
          </form>
        )}
        {form(
          <ul className="grid gap-2">
            {found.map((person) => (
              <PersonRow key={person.id} person={person} begun={begun} />
            ))}
          </ul>,
        )}
        {found.length === 0 && (
          <p className="text-ink-soft">
            {words ? 'Personne de ce nom dans ce créneau.' : 'Personne ne s’est inscrit à ce créneau.'}
          </p>
        )}
      </section>

      {begun && people.unnoted > 0 && (
        <details className="rounded-control border border-line-strong px-4 py-2">
          <summary className="min-h-11 py-2 font-bold">
            Terminer&nbsp;: les autres ne sont pas venu·es
          </summary>
          {form(
            <>
              <p>
                L’absence de {count(people.unnoted, 'personne inscrite', 'personnes inscrites')} sera notée.
                Elle n’est jamais publique, et peut être contestée.
              </p>
              <Button type="submit" name="gesture" value={`finish:${slot.id}`} look="danger">
                Oui, noter {count(people.unnoted, 'absence')}
              </Button>
            </>,
            'grid justify-items-start gap-3 pb-2',
          )}
        </details>
      )}
      <HeadcountBar form={form} slotId={slot.id} people={people}>
        <WaitingBanner {...{ waiting, trouble, refusals }} />
        <p
          aria-live="polite"
          className={`text-sm ${told ? (told.sure ? 'font-bold text-success' : 'font-bold text-danger') : 'text-ink-soft'}`}
        >
          {told?.text ?? 'Touche un nom pour noter sa présence.'}
        </p>
      </HeadcountBar>
    </div>
  )
}

/** The time, every half-minute; what the server said first, so that both draw the same page. */
function useClock(start: number): number {
  const [now, setNow] = useState(start)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(ticking)
  }, [])
  return now
}
