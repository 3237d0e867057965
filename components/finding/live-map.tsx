'use client'

import { useEffect, useRef, useState } from 'react'
import { MapPinned } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'

type Props = {
  /** Address of the style. */
  style: string
  /** The search, without view, order and page. */
  query: string
  around: { latitude: number; longitude: number; radius: number } | null
}

type State = { kind: 'asleep' | 'waking' | 'failed' } | { kind: 'awake'; said: string }

/**
 * The map with streets. Nothing of it is loaded, and nobody else is asked for anything, before the press of the
 * button; where it cannot show itself it says so, and the drawn map stays.
 */
export function LiveMap({ style, query, around }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(() => {})
  const [state, setState] = useState<State>({ kind: 'asleep' })
  const host = new URL(style).host
  const [ready, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    return () => close.current()
  }, [])

  const wake = async () => {
    if (!box.current || state.kind === 'waking') return
    setState({ kind: 'waking' })
    try {
      const { openMap } = await import('@/components/finding/street-map')
      close.current = await openMap(box.current, { style, query, around }, (said) =>
        setState({ kind: 'awake', said }),
      )
    } catch {
      setState({ kind: 'failed' })
    }
  }

  const shown = state.kind === 'awake'
  return (
    <div className="needs-script grid grid-cols-1 gap-3">
      {!shown && (
        <div className={`flex flex-wrap items-center gap-x-4 gap-y-1 ${ready ? '' : 'invisible'}`}>
          <button type="button" onClick={wake} className={buttonClass('secondary')}>
            <MapPinned aria-hidden className="size-5" />
            Voir la carte détaillée
          </button>
          <p className="text-sm text-ink-soft">
            Le fond de carte vient de {host} : ce service voit alors ton adresse IP.
          </p>
        </div>
      )}
      <p role="status" className="text-sm empty:hidden">
        {state.kind === 'waking' && 'La carte arrive…'}
        {state.kind === 'failed' &&
          'La carte détaillée ne répond pas. Celle des départements, juste en dessous, te montre les mêmes défis.'}
        {state.kind === 'awake' && state.said}
      </p>
      <section
        ref={box}
        aria-label="Carte détaillée"
        className={`street-map h-[min(70vh,36rem)] overflow-hidden rounded-card border border-line-strong ${shown || state.kind === 'waking' ? '' : 'hidden'}`}
      />
    </div>
  )
}
