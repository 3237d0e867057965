import type { PreviewPage } from '@/lib/challenges/preview-page'
import type { FormState } from '@/lib/form-state'

/** What the guided page shows after one of its buttons. */
export type ComposeState = FormState & {
  /** The draft that the page writes to: without JavaScript the answer is a new page, which must go on with it. */
  draftId?: string
  /** Communes that the typed town may mean. */
  towns?: { code: string; label: string }[]
  /** « Voir l’aperçu » was pressed: what the page of the défi shows. */
  page?: PreviewPage
}
