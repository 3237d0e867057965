import type { SignedInUser } from '@/lib/accounts/queries'
import { currentUser } from '@/lib/accounts/session'
import type { ComposeState } from '@/lib/challenges/compose-state'
import { draftValues, withSlotAdded, withSlotRemoved } from '@/lib/challenges/draft-values'
import { cutIntoShifts, repeated, type Arranged } from '@/lib/challenges/repeating'
import { parseChallenge, type ParsedChallenge } from '@/lib/challenges/schema'
import type { ExistingSlot } from '@/lib/challenges/slot-schema'
import { findTown, townLabel } from '@/lib/places/town'
import { takePicture } from '@/lib/images/upload'

/** What the two guided pages (new, change) do alike with their form. */

export const signedOut =
  'Ta session s’est terminée. Reconnecte-toi dans un autre onglet, puis reviens ici : ce que tu as écrit y est encore.'

const toReview = 'Quelques réponses sont à revoir.'

/** The form as a challenge, its town found first; or the state that tells what needs another look. */
export async function readForm(
  values: Record<string, string>,
  now: Date,
  existingSlots: ExistingSlot[] = [],
): Promise<{ challenge: ParsedChallenge } | { refusal: ComposeState }> {
  const onSite = values.format === 'ON_SITE'
  const town = await findTown(onSite ? (values.town ?? '') : '', values.commune ?? '')
  const commune = 'commune' in town ? town.commune : null
  const read = parseChallenge(values, {
    now,
    commune,
    existingSlots,
    timezone: commune?.department.timezone ?? 'Europe/Paris',
    townProblem: 'problem' in town ? town.problem : undefined,
  })
  if ('challenge' in read) return read
  const towns =
    'choices' in town
      ? town.choices.map((choice) => ({ code: choice.code, label: townLabel(choice) }))
      : undefined
  // An old choice that the typed town no longer means would hide the new ones.
  const asked = towns ? { ...values, commune: '' } : values
  return { refusal: { status: 'refused', message: toReview, errors: read.errors, values: asked, towns } }
}

/** The form after a button that only rearranges it: slots more or less, no picture; or what such a button misses. */
export function arrangeForm(intent: string, values: Record<string, string>): Arranged {
  const kept = draftValues(values)
  if (intent === 'add-slot') return { values: withSlotAdded(kept) }
  if (intent === 'repeat') return repeated(kept)
  if (intent === 'shifts') return cutIntoShifts(kept)
  if (intent === 'remove-picture') return { values: { ...kept, image: '', imageAlt: '' } }
  const removed = /^remove-slot-(\d{1,4})$/.exec(intent)
  return { values: removed ? withSlotRemoved(kept, Number(removed[1])) : kept }
}

/** What the page says after such a button. */
export function arrangedState({ values, errors }: Arranged): ComposeState {
  return errors ? { status: 'refused', message: toReview, errors, values } : { status: 'idle', values }
}

/** Who sends the form, and its fields with the picture kept under its id; or the refusal to answer with, nothing lost. */
export async function takeForm(
  form: FormData,
  typed: Record<string, string>,
): Promise<{ refusal: ComposeState } | { person: SignedInUser; values: Record<string, string> }> {
  const person = await currentUser()
  if (!person) return { refusal: { status: 'refused', message: signedOut, values: typed } }
  const picture = await takePicture(form, person.id)
  if ('problem' in picture) {
    const errors = { picture: picture.problem }
    return { refusal: { status: 'refused', message: 'L’image est à revoir.', errors, values: typed } }
  }
  return { person, values: { ...typed, ...('id' in picture && { image: picture.id }) } }
}
