import { z } from 'zod'

/** An address as people type it: spaces around and capitals are forgiven. 254: RFC 5321's longest path. */
export const emailAddress = z
  .string('Écris ton adresse e-mail.')
  .trim()
  .toLowerCase()
  .max(254, 'Cette adresse est trop longue : vérifie-la.')
  .pipe(z.email('Cette adresse ne semble pas complète : vérifie-la, par exemple prenom@exemple.fr.'))

/** Six digits, however they are grouped. */
export const signInCode = z
  .string('Tape les six chiffres du courrier.')
  .max(40, 'Tape les six chiffres du courrier.')
  .transform((text) => text.replace(/\D/g, ''))
  .pipe(z.string().length(6, 'Le code compte six chiffres.'))

export const accountForm = z.object({
  pseudonym: z
    .string('Choisis un pseudonyme.')
    .trim()
    .min(2, 'Deux caractères au moins.')
    .max(40, 'Quarante caractères au plus.')
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ’'._-]*$/u, 'Lettres, chiffres, espaces et tirets seulement.'),
  name: z
    .string()
    .trim()
    .max(80, 'Quatre-vingts caractères au plus.')
    .regex(/^[^\p{Cc}]*$/u, 'Ce nom contient un caractère qui ne s’écrit pas.')
    .default('')
    .transform((name) => name || null),
  listed: z.literal('oui').optional().transform(Boolean),
  adult: z
    .enum(['oui', 'non', ''])
    .default('')
    .transform((answer) => (answer === '' ? null : answer === 'oui')),
})
