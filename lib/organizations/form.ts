import { z } from 'zod'
import type { FormState } from '@/lib/form-state'
import type { RegisterEntry } from '@/lib/organizations/register'

/** A number that looks wrong is asked about once; sent again as it is, it is taken. */
export type OrganizationState = FormState & {
  towns?: { code: string; label: string }[]
  doubts?: Record<string, string>
  /** What the public register found for what was typed. */
  entries?: RegisterEntry[]
  /** Why there is none, or that there is none. */
  registerNote?: string
  /** Changes when fields were filled in by the server, so that the page shows them instead of what was typed. */
  filled?: string
}

export const searchIntent = 'search-register'
const takePrefix = 'take:'

const taken = z.object({
  name: z.string().max(200),
  siren: z.string().max(20),
  rna: z.string().max(20).nullable(),
  communeCode: z.string().max(10).nullable(),
  town: z.string().max(100).nullable(),
})

/** The value of the button that takes an entry over. It only fills in what anybody may type. */
export function takeIntent({ name, siren, rna, communeCode, town }: RegisterEntry): string {
  return takePrefix + JSON.stringify({ name, siren, rna, communeCode, town })
}

/** The fields that a pressed entry fills in; null for every other button. */
export function filledFrom(intent: string): Record<string, string> | null {
  if (!intent.startsWith(takePrefix)) return null
  const parsed = taken.safeParse(readJson(intent.slice(takePrefix.length)))
  if (!parsed.success) return null
  const { name, siren, rna, communeCode, town } = parsed.data
  return {
    name,
    siren,
    ...(rna && { rna }),
    ...(communeCode && town && { commune: communeCode, town }),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
