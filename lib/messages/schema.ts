import { z } from 'zod'
import { Audience } from '@/lib/generated/prisma/enums'
import { typeset } from '@/lib/french'

const reload = 'Recharge la page, puis réessaie.'

/** Some lines of text. Code points, as PostgreSQL counts them; no character that cannot be kept. */
function words(limits: { min: number; max: number; short: string }) {
  return z
    .string(limits.short)
    .transform((typed) =>
      typeset(
        typed
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
          .trim(),
      ),
    )
    .superRefine((text, context) => {
      const length = [...text].length
      if (length < limits.min) context.addIssue({ code: 'custom', message: limits.short })
      else if (length > limits.max)
        context.addIssue({
          code: 'custom',
          message: `Raccourcis un peu : ${limits.max} caractères au plus, ${length} pour l’instant.`,
        })
    })
}

const text = words({ min: 1, max: 2000, short: 'Écris ton message.' })

export const announcementRequest = z.object({
  id: z.uuid(reload),
  slug: z.string(reload),
  audience: z.enum(Audience, 'Choisis à qui tu écris.'),
  slot: z.union([z.literal('').transform(() => null), z.uuid(reload)]).default(null),
  text,
})

export const messageRequest = z.object({ id: z.uuid(reload), text })

export const replyRequest = messageRequest.extend({ participation: z.uuid(reload) })

export const questionText = words({ min: 5, max: 500, short: 'Pose ta question en quelques mots.' })

export const questionRequest = z.object({
  id: z.uuid(reload),
  challengeId: z.uuid(reload),
  text: questionText,
})

export const answerRequest = z.object({
  question: z.uuid(reload),
  text: words({ min: 1, max: 2000, short: 'Écris ta réponse.' }),
})
