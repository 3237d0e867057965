'use client'

import { useEffect, useRef } from 'react'
import { ChallengeBody } from '@/components/challenges/challenge-body'
import { placesLine, slotOption, terms } from '@/components/participations/panel-words'
import { PartyChoice, SlotChoice } from '@/components/participations/slot-choice'
import { Notice } from '@/components/ui/notice'
import { buttonClass } from '@/components/ui/button'
import type { PreviewPage } from '@/lib/challenges/preview-page'

/** The défi's own page, made of what is typed; only its button does nothing yet. */
export function PagePreview({ page: { challenge, minAge, dateMissing, at } }: { page: PreviewPage }) {
  const now = new Date(at)
  const open = challenge.slots.map((slot) => slotOption(slot, challenge, now)).filter((slot) => slot.open)
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section
      ref={section}
      id="page"
      tabIndex={-1}
      aria-labelledby="page-titre"
      className="grid min-w-0 gap-6 border-t-4 border-accent pt-6 lg:col-span-2"
    >
      <Notice>
        <h2 id="page-titre" className="text-lg">
          Aperçu de la page
        </h2>
        <p>
          Voici ce que verront les autres. Rien n’est publié.{' '}
          <a className="link" href="#etape-1">
            Continuer à écrire
          </a>
        </p>
      </Notice>
      <article>
        <ChallengeBody
          {...{ challenge, now, minAge, dateMissing }}
          attendance={{ people: 0, listed: [] }}
          titleAs="h2"
          panel={
            <section
              aria-labelledby="participer-titre"
              className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-card"
            >
              <h2 id="participer-titre">
                {dateMissing ? 'Jour et heure à choisir' : placesLine(challenge, now)}
              </h2>
              <SlotChoice slots={open} />
              <PartyChoice />
              <span aria-hidden className={buttonClass('primary', 'w-full text-lg')}>
                Je relève le défi
              </span>
              <p className="text-sm text-ink-soft">{terms(challenge, minAge)}</p>
            </section>
          }
        />
      </article>
    </section>
  )
}
