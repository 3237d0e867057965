'use client'

import { useEffect, useRef, useState } from 'react'
import { LocateFixed } from 'lucide-react'

const sentences = {
  idle: '',
  asking: 'On cherche où tu es…',
  refused: 'Ta position reste chez toi. Écris plutôt une ville ou un code postal.',
  unavailable: 'Ta position est introuvable pour l’instant. Écris plutôt une ville ou un code postal.',
}

/**
 * In a row of its form, where its sentence takes a line of its own. Searches around where one is. The position is asked for by this gesture alone, and only its kilometre leaves the
 * device: 0.01° in the address.
 */
export function NearMe() {
  const button = useRef<HTMLButtonElement>(null)
  const [ready, setReady] = useState(false)
  const [state, setState] = useState<keyof typeof sentences>('idle')
  useEffect(() => setReady('geolocation' in navigator), [])

  const ask = () => {
    if (state === 'asking') return
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        if (button.current?.form) goNear(button.current.form, coords)
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'refused' : 'unavailable'),
      { timeout: 15_000, maximumAge: 300_000 },
    )
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        onClick={ask}
        aria-disabled={state === 'asking'}
        className={`needs-script inline-flex min-h-11 items-center gap-2 rounded-control pr-2 font-bold underline decoration-line-strong underline-offset-4 hover:bg-sunken ${ready ? '' : 'invisible'}`}
      >
        <LocateFixed aria-hidden className="size-5" />
        Près de moi
      </button>
      <p role="status" className="order-last w-full text-sm empty:hidden">
        {sentences[state]}
      </p>
    </>
  )
}

/** The search as it stands in the form, around this point instead of any other place. */
function goNear(form: HTMLFormElement, { latitude, longitude }: GeolocationCoordinates) {
  const search = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value && !['lieu', 'ville', 'departement', 'pres'].includes(name))
      search.append(name, value)
  search.set('pres', `${latitude.toFixed(2)},${longitude.toFixed(2)}`)
  location.assign(`${form.action.split('#')[0]}?${search}#resultats`)
}
