import type { PresenceOperation } from '@/lib/participations/presence-schema'
import type { KnownStates } from '@/lib/participations/reception-list'

// What this device keeps between two visits. Written at once and whole, so that nothing noted is lost with the tab; by
// account, so that another one never sends it.

const KEPT_MS = 48 * 3_600_000

// Where the browser keeps nothing (private windows of some), the tab does.
const spare = new Map<string, string>()

/** Begins the names of what is kept for one account and one défi. */
export function keptName(userId: string, challengeId: string): string {
  return `diffuz.accueil.${userId}.${challengeId}`
}

export function readWaiting(name: string): PresenceOperation[] {
  const waiting: unknown = read(`${name}.gestes`)
  return Array.isArray(waiting) ? waiting : []
}

/** Read anew before each writing: another tab may have added to them. */
export function addWaiting(name: string, operations: readonly PresenceOperation[]): void {
  write(`${name}.gestes`, [...readWaiting(name), ...operations])
}

export function dropWaiting(name: string, ids: ReadonlySet<string>): void {
  write(
    `${name}.gestes`,
    readWaiting(name).filter(({ id }) => !ids.has(id)),
  )
}

export function readStates(name: string): KnownStates | null {
  const states: KnownStates | null = read(`${name}.etat`)
  return states && Date.now() - states.at < KEPT_MS ? states : null
}

export function keepStates(name: string, states: KnownStates): void {
  write(`${name}.etat`, states)
}

function read(key: string) {
  try {
    return JSON.parse(spare.get(key) ?? localStorage.getItem(key) ?? 'null')
  } catch {
    // Unreadable, or storage refused: as if there were nothing.
    return null
  }
}

function write(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    localStorage.setItem(key, text)
    spare.delete(key)
  } catch {
    spare.set(key, text)
  }
}
