'use client'

import { useEffect } from 'react'

// As public/tableau-de-bord/defis/accueil-sw.js names it.
const CACHE = 'diffuz-accueil'

/**
 * Where somebody lands who has signed out: no list of people stays on the device. Gestures that wait to be sent stay;
 * they name nobody.
 */
export function ForgetKeptPages() {
  useEffect(() => {
    if ('caches' in window) void caches.delete(CACHE)
  }, [])
  return null
}
