'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { autosaveDraftAction } from '@/lib/challenges/actions'
import { isBlank } from '@/lib/challenges/draft-values'
import { typedValues } from '@/lib/form-state'
import { time } from '@/lib/french'
import { paths } from '@/lib/paths'

/** Saves the draft a moment after the last key, and when the page is left. `note` says when it was kept last. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, draftId: string | null) {
  const [note, setNote] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    if (!form.current || !draftId) return
    const typed = new FormData(form.current)
    typed.delete('picture')
    if (isBlank(typedValues(typed))) return
    const answer = await autosaveDraftAction(typed).catch(() => ({
      problem: 'Le brouillon n’est pas parti : vérifie ta connexion, il repartira à la prochaine lettre.',
    }))
    if ('problem' in answer) return setNote(answer.problem)
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    setNote(`Brouillon enregistré à ${time(new Date(), zone)}`)
    // A reload comes back to this draft.
    window.history.replaceState(null, '', paths.draft(draftId))
  }, [form, draftId])

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === 'hidden' && waiting.current) void save()
    }
    document.addEventListener('visibilitychange', leaving)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      clearTimeout(waiting.current)
    }
  }, [save])

  const soon = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void save(), 1200)
  }, [save])

  const cancel = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = undefined
  }, [])

  return { note, soon, cancel }
}
