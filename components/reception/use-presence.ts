import { useCallback, useEffect, useRef, useState } from 'react'
import {
  addWaiting,
  dropWaiting,
  keepStates,
  keptName,
  readStates,
  readWaiting,
} from '@/components/reception/kept'
import { paths } from '@/lib/paths'
import type { PresenceOperation } from '@/lib/participations/presence-schema'
import {
  statesOf,
  withOperations,
  withStates,
  type ReceptionAnswer,
  type ReceptionList,
} from '@/lib/participations/reception-list'

const AGAIN_MS = 20_000
const PATIENCE_MS = 15_000
const BATCH = 200

/** Why gestures wait: no network (null), or what the server says. */
type Trouble = { message: string | null; signIn: boolean }

type Sent = ({ ok: true } & ReceptionAnswer) | { ok: false; trouble: Trouble }

/**
 * The list as the person sees it: what the server last said, with the gestures that have not reached it yet. They are
 * kept on the device first and then sent: at once, when the network is back, when the page is looked at again, and
 * every twenty seconds while some wait.
 */
export function usePresence({
  slug,
  challengeId,
  userId,
  list,
}: {
  slug: string
  challengeId: string
  userId: string
  list: ReceptionList
}) {
  const name = keptName(userId, challengeId)
  const [known, setKnown] = useState(list)
  const [waiting, setWaiting] = useState<PresenceOperation[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [refusals, setRefusals] = useState<string[]>([])
  const sending = useRef(false)

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      let more = true
      while (more) {
        const batch = readWaiting(name).slice(0, BATCH)
        const sent = await post(slug, userId, batch)
        if (!sent.ok) return setTrouble(sent.trouble)
        // One by one: what was noted meanwhile, here or in another tab, stays.
        dropWaiting(name, new Set(sent.results.map(({ id }) => id)))
        keepStates(name, statesOf(sent.list))
        const left = readWaiting(name)
        setKnown(sent.list)
        setWaiting(left)
        setTrouble(null)
        setRefusals((before) => [...before, ...sent.results.flatMap(({ refusal }) => refusal ?? [])])
        more = left.length > 0 && sent.results.length > 0
      }
    } finally {
      sending.current = false
    }
  }, [name, slug, userId])

  const note = useCallback(
    (operations: readonly PresenceOperation[]) => {
      addWaiting(name, operations)
      setWaiting(readWaiting(name))
      setRefusals([])
      void send()
    },
    [name, send],
  )

  // A page that was kept may be older than the last answer, and gestures may have waited for it.
  useEffect(() => {
    setKnown((before) => withStates(before, readStates(name)))
    setWaiting(readWaiting(name))
    if (readWaiting(name).length > 0) void send()
  }, [name, send])

  useEffect(() => {
    const looked = () => document.visibilityState === 'visible' && void send()
    const back = () => void send()
    const gone = () => setTrouble(withoutNetwork)
    const elsewhere = () => setWaiting(readWaiting(name))
    if (!navigator.onLine) gone()
    document.addEventListener('visibilitychange', looked)
    addEventListener('online', back)
    addEventListener('offline', gone)
    addEventListener('storage', elsewhere)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      removeEventListener('online', back)
      removeEventListener('offline', gone)
      removeEventListener('storage', elsewhere)
    }
  }, [name, send])

  const someWait = waiting.length > 0
  useEffect(() => {
    if (!someWait) return
    const again = setInterval(() => void send(), AGAIN_MS)
    return () => clearInterval(again)
  }, [someWait, send])

  return { shown: withOperations(known, waiting), waiting: waiting.length, trouble, refusals, note }
}

const withoutNetwork: Trouble = { message: null, signIn: false }

async function post(slug: string, user: string, operations: PresenceOperation[]): Promise<Sent> {
  try {
    const response = await fetch(paths.presences(slug), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user, operations }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.ok) {
      const answer: ReceptionAnswer = await response.json()
      return { ok: true, ...answer }
    }
    // The server's own pages of failure are not JSON: that is a trouble of the network's kind, and passes.
    const told: { message: string } | null = await response.json().catch(() => null)
    return { ok: false, trouble: { message: told?.message ?? null, signIn: response.status === 401 } }
  } catch {
    return { ok: false, trouble: withoutNetwork }
  }
}
