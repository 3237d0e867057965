'use client'

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
} from 'react'
import { ActionFields } from '@/components/compose/action-fields'
import { AdviceList } from '@/components/compose/advice-list'
import { ExportCheck } from '@/components/challenges/export-check'
import { ChallengePreview } from '@/components/compose/challenge-preview'
import { AudienceFields, PeopleFields } from '@/components/compose/people-fields'
import { PagePreview } from '@/components/compose/page-preview'
import { PictureField } from '@/components/compose/picture-field'
import { Section } from '@/components/compose/section'
import { WhenFields } from '@/components/compose/when-fields'
import { WhereFields } from '@/components/compose/where-fields'
import { useAutosave } from '@/components/compose/use-autosave'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { adviceOn } from '@/lib/challenges/advice'
import type { ComposeState } from '@/lib/challenges/compose-state'
import { draftExport } from '@/lib/challenges/draft-export'
import { slotKeys, withSlotAdded, type DraftValues } from '@/lib/challenges/draft-values'
import { challengeLabels } from '@/lib/challenges/labels'
import { typedValues } from '@/lib/form-state'

export type PostingOrganization = { id: string; name: string; verified: boolean }

type Props = {
  action: (state: ComposeState, form: FormData) => Promise<ComposeState>
  initial: DraftValues
  organizations: PostingOrganization[]
  /** When the page was made: what the preview calls today. */
  now: Date
  /** Since when it is online. */
  postedAt?: Date | null
} & ({ draftId: string; slug?: undefined } | { slug: string; draftId?: undefined })

/**
 * The guided page. Every button submits the form, so that it works without JavaScript; with it the preview
 * follows the keys, the draft saves itself, and slots come and go without a round trip.
 */
export function ChallengeForm({ action, initial, organizations, now, postedAt, draftId, slug }: Props) {
  const [state, submit, pending] = useActionState<ComposeState, FormData>(action, { status: 'idle' })
  const answered = state.values ?? initial
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(answered)
  const [slots, setSlots] = useState(() => slotKeys(answered))
  const [added, setAdded] = useState<DraftValues>({})
  const [image, setImage] = useState(answered.image ?? '')
  // Kept for as long as the page is: a page rendered anew brings an id of its own.
  const [draft] = useState(state.draftId ?? draftId ?? null)
  const autosave = useAutosave(form, draft)
  const { soon, cancel } = autosave

  const read = useCallback(() => {
    if (form.current) setTyped(typedValues(new FormData(form.current)))
  }, [])
  // What changes without a key: a slot, a picture, the answer of the server.
  useEffect(read, [read, slots, image, state])
  useEffect(() => {
    if (!state.values) return
    setImage(state.values.image ?? '')
    setSlots(slotKeys(state.values))
    setAdded({})
  }, [state])

  const onInput = () => {
    read()
    soon()
  }

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    const intent = String(sent.get('intent'))
    const removed = /^remove-slot-(\d+)$/.exec(intent)
    if (removed) {
      setAdded(typedValues(sent))
      setSlots(slots.filter((key) => key !== Number(removed[1])))
    } else if (intent === 'add-slot') {
      const next = withSlotAdded(typedValues(sent))
      setAdded(next)
      setSlots(slotKeys(next))
    } else if (!pending) {
      cancel()
      // Called by hand, the action does not empty the form as React does after `<form action>`.
      startTransition(() => submit(sent))
      return
    }
    soon()
  }

  const values = { ...answered, ...added }
  const errors = state.errors ?? {}
  const advice = adviceOn(typed)
  const shared = { values, errors }
  return (
    <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,40rem)_minmax(18rem,1fr)]">
      <form
        ref={form}
        action={submit}
        onSubmit={onSubmit}
        onInput={onInput}
        noValidate
        className="group/form grid gap-10"
      >
        {/* The first submit button is the one that Enter presses: it keeps, it never publishes. */}
        <button
          type="submit"
          name="intent"
          value={slug ? 'preview' : 'save'}
          tabIndex={-1}
          aria-hidden
          className="sr-only"
        >
          Enregistrer
        </button>
        {slug ? (
          <input type="hidden" name="slug" value={slug} />
        ) : (
          <input type="hidden" name="draft" value={draft ?? ''} />
        )}
        <FormMessage state={state} labels={challengeLabels(slots)} />

        <Section step={1} title="L’action">
          <ActionFields {...shared} />
        </Section>
        <Section step={2} title="Quand">
          <WhenFields {...shared} slots={slots} />
        </Section>
        <Section step={3} title="Où">
          <WhereFields {...shared} towns={state.towns} onChoose={read} />
        </Section>
        <Section step={4} title="Qui et combien">
          <PeopleFields {...shared} organizations={organizations} />
        </Section>
        <Section step={5} title="Image">
          <PictureField {...shared} image={image} onImage={setImage} />
        </Section>
        <Section step={6} title="Public et accès">
          <AudienceFields {...shared} />
        </Section>

        <div className="grid gap-3 border-t border-line pt-7">
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" name="intent" value="publish" aria-disabled={pending}>
              {pending ? 'Un instant…' : slug ? 'Enregistrer les changements' : 'Publier le défi'}
            </Button>
            {!slug && (
              <Button type="submit" name="intent" value="save" look="secondary">
                Enregistrer le brouillon
              </Button>
            )}
            <Button type="submit" name="intent" value="preview" look="quiet">
              Voir l’aperçu
            </Button>
          </div>
          <p role="status" className="min-h-6 text-sm text-ink-soft">
            {autosave.note}
          </p>
        </div>
      </form>

      <aside id="apercu" aria-labelledby="apercu-titre" className="grid min-w-0 gap-4 lg:sticky lg:top-6">
        <h2 id="apercu-titre" className="text-lg">
          Aperçu
        </h2>
        <div className="w-full max-w-96">
          <ChallengePreview values={{ ...typed, image }} organizations={organizations} now={now} />
        </div>
        <AdviceList advice={advice} />
        <ExportCheck
          question="Cette annonce serait-elle acceptée par JeVeuxAider ?"
          facts={draftExport(typed, postedAt ?? now, now)}
          now={now}
        />
      </aside>
      {state.page && <PagePreview key={state.page.at} page={state.page} />}
    </div>
  )
}
