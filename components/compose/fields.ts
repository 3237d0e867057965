import type { DraftValues } from '@/lib/challenges/draft-values'

// What depends on the format shows and hides by CSS alone (`:has`), so that it does without JavaScript too. Tailwind reads
// an underscore as a space, hence the beginnings `ON` and `AT`.
export const whenAway = 'hidden group-has-[[name=format]:is([value=REMOTE],[value^=AT]):checked]/form:grid'
export const whenOnSite = 'hidden group-has-[[name=format][value^=ON]:checked]/form:grid'
export const whenFree =
  'hidden group-[:has([name=format]:not([value^=ON]):checked):has([name=hours][value=free]:checked)]/form:grid'
export const whenTimed =
  'grid group-[:has([name=format]:not([value^=ON]):checked):has([name=hours][value=free]:checked)]/form:hidden'

export type Fields = { values: DraftValues; errors: Record<string, string> }

/** A field's name, what it held and what is wrong with it. */
export function bind({ values, errors }: Fields) {
  return (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] })
}
