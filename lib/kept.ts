import { LRUCache } from 'lru-cache'

/**
 * Keeps what `load` answers for `milliseconds`, in this process. Whoever asks later gets the old answer while
 * one fresh load runs; a failure is told to whoever waits and is tried again by the next.
 */
export function kept<Value>(milliseconds: number, load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  let loading = false
  let freshUntil = 0

  const refresh = async (): Promise<Value> => {
    loading = true
    try {
      const loaded = await load()
      value = Promise.resolve(loaded)
      freshUntil = Date.now() + milliseconds
      return loaded
    } finally {
      loading = false
    }
  }

  return async () => {
    if (!value) {
      const first = refresh()
      value = first
      first.catch(() => (value = undefined))
      return first
    }
    // Behind an answer already given, a failure has nobody to be told to: the old value stays.
    if (Date.now() > freshUntil && !loading) refresh().catch(() => undefined)
    return value
  }
}

/** The same for each of the `max` keys last asked for; what nobody asked for in ten times that long is loaded anew. */
export function keptBy<Asked, Value>(
  milliseconds: number,
  max: number,
  keyOf: (asked: Asked) => string,
  load: (asked: Asked) => Promise<Value>,
): (asked: Asked) => Promise<Value> {
  const all = new LRUCache<string, () => Promise<Value>>({
    max,
    ttl: 10 * milliseconds,
    updateAgeOnGet: true,
  })
  return (asked) => {
    const key = keyOf(asked)
    const known = all.get(key) ?? kept(milliseconds, () => load(asked))
    all.set(key, known)
    return known()
  }
}
