import { z } from 'zod'
import { readSlots, type ExistingSlot, type ParsedSlot } from '@/lib/challenges/slot-schema'
import type { DraftValues } from '@/lib/challenges/draft-values'
import { unfilledMark } from '@/lib/challenges/templates/marks'
import { typeset } from '@/lib/french'
import { AdmissionMode, Cause, ChallengeFormat } from '@/lib/generated/prisma/enums'

/** What the form is read against: the place that the town was found to be, and the slots there are already. */
export type ComposeContext = {
  now: Date
  timezone: string
  commune: { code: string } | null
  /** Why the typed town is no commune; told beside the field. */
  townProblem?: string
  existingSlots?: ExistingSlot[]
}

export type ParsedChallenge = z.infer<typeof fields> & {
  communeCode: string | null
  timezone: string
  durationMinutes: number
  slots: ParsedSlot[]
}

/** The publish form, complete and clean, or a French sentence for each field that needs another look. */
export function parseChallenge(
  values: DraftValues,
  context: ComposeContext,
): { challenge: ParsedChallenge } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const parsed = fields.safeParse(values)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'title')] ??= issue.message
  }

  const onSite = values.format === 'ON_SITE'
  if (onSite && !context.commune)
    errors.town ??= context.townProblem ?? 'Dis dans quelle commune le défi a lieu.'

  const schedule = readSlots(values, { ...context, timed: onSite || values.hours !== 'free' })
  if ('errors' in schedule) Object.assign(errors, schedule.errors)

  if (!parsed.success || 'errors' in schedule || Object.keys(errors).length > 0) return { errors }
  return {
    challenge: {
      ...parsed.data,
      ...schedule,
      address: onSite ? parsed.data.address : '',
      placeHidden: onSite && parsed.data.placeHidden,
      timezone: context.timezone,
      communeCode: onSite ? (context.commune?.code ?? null) : null,
    },
  }
}

// Code points, as PostgreSQL counts them: an emoji is one character there and two in JavaScript.
const lengthOf = (text: string) => [...text].length

const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function text(limits: { min?: number; max: number; short?: string; long: string }) {
  return z
    .string(limits.short ?? 'Ce champ attend du texte.')
    .transform((typed) => typeset(typed.toWellFormed().replace(/\r\n?/g, '\n').trim()))
    .superRefine((clean, context) => {
      const length = lengthOf(clean)
      const asked = unfilledMark(clean)
      const message = invisible.test(clean)
        ? 'Ce texte contient un caractère invisible qui ne peut pas être gardé : retape-le.'
        : asked !== null
          ? toComplete(asked)
          : length < (limits.min ?? 0)
            ? limits.short
            : length > limits.max
              ? `${limits.long} (${limits.max} caractères au plus, ${length} pour l’instant).`
              : undefined
      if (message) context.addIssue({ code: 'custom', message })
    })
}

function toComplete(asked: string): string {
  const what = asked ? ` : ${asked}` : ''
  return `Il reste un passage du modèle à compléter${what}. Remplace tout ce qui est entre crochets.`
}

const optionalText = (max: number) => text({ max, long: 'Raccourcis un peu' }).default('')
const ticked = z
  .string('Coche la case ou laisse-la vide.')
  .optional()
  .transform((value) => value === 'on')

function idOrNone(sentence: string) {
  return z
    .union([z.literal('').transform(() => null), z.uuid(sentence)], sentence)
    .optional()
    .transform((id) => id ?? null)
}

const fields = z
  .object({
    title: text({
      min: 5,
      max: 100,
      short: 'Donne un titre d’au moins 5 caractères : un verbe, une action.',
      long: 'Raccourcis le titre',
    }),
    summary: text({
      min: 10,
      max: 200,
      short: 'Résume l’action en une phrase d’au moins 10 caractères.',
      long: 'Raccourcis le résumé',
    }),
    description: text({
      min: 30,
      max: 20_000,
      short: 'Raconte l’action en au moins 30 caractères : ce qu’on fera, avec qui, pour quoi.',
      long: 'Raccourcis la description',
    }),
    cause: z.enum(Cause, 'Choisis la cause que sert ce défi.'),
    format: z.enum(ChallengeFormat, 'Dis si l’action se fait sur place, à distance ou chez soi.'),
    organization: idOrNone('Choisis au nom de qui tu lances ce défi.'),
    address: optionalText(300),
    placeHidden: ticked,
    admission: z.enum(AdmissionMode, 'Dis comment les personnes sont acceptées.').default('AUTOMATIC'),
    openToMinors: ticked,
    familyFriendly: ticked,
    wheelchairAccessible: ticked,
    noExperience: ticked,
    whatToBring: optionalText(1_000),
    accessInfo: optionalText(1_000),
    image: idOrNone('Cette image n’est plus là : choisis-la de nouveau.'),
    imageAlt: optionalText(300),
  })
  .refine((form) => !form.image || form.imageAlt !== '', {
    path: ['imageAlt'],
    message: 'Décris l’image en une phrase, pour les personnes qui ne la voient pas.',
  })
