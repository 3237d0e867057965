import type { FormState } from '@/lib/form-state'

/** What the guided page shows after one of its buttons. */
export type ComposeState = FormState & {
  /** Communes that the typed town may mean. */
  towns?: { code: string; label: string }[]
  /** « Voir l’aperçu » was pressed. */
  preview?: boolean
}
