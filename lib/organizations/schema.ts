import { z } from 'zod'
import { compactNumber, tickedCauses } from '@/lib/organizations/rules'
import { typeset } from '@/lib/french'
import { Cause, OrganizationKind } from '@/lib/generated/prisma/enums'

const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const lengthOf = (text: string) => [...text].length

function text(min: number, max: number, short: string) {
  return z
    .string(short)
    .transform((typed) => typeset(typed.toWellFormed().replace(/\r\n?/g, '\n').trim()))
    .refine((clean) => !invisible.test(clean), 'Ce texte contient un caractère invisible : retape-le.')
    .refine((clean) => lengthOf(clean) >= min, short)
    .refine((clean) => lengthOf(clean) <= max, `Raccourcis un peu (${max} caractères au plus).`)
}

const number = z
  .string('Donne un numéro, ou laisse vide.')
  .default('')
  .transform((typed) => compactNumber(typed) || null)
  .refine(
    (compact) => compact === null || /^[A-Z0-9/]{1,40}$/.test(compact),
    'Un numéro ne contient que des chiffres et des lettres.',
  )

const withScheme = (typed: string) => (typed && !/^[a-z]+:/i.test(typed) ? `https://${typed}` : typed)

const website = z
  .string('Donne une adresse web, ou laisse vide.')
  .default('')
  .transform((typed) => withScheme(typed.trim()))
  .refine(
    (address) => address === '' || isWebAddress(address),
    'Donne une adresse web complète, par exemple https://les-rives.example.',
  )
  .transform((address) => address || null)

const mostLinks = 5

const links = z
  .string('Donne un lien par ligne, ou laisse vide.')
  .default('')
  .transform((typed) => typed.split(/\s+/).filter(Boolean).map(withScheme))
  .transform((addresses) => [...new Set(addresses)])
  .refine((addresses) => addresses.length <= mostLinks, 'Cinq liens au plus : garde les plus utiles.')
  .refine(
    (addresses) => addresses.every(isWebAddress),
    'Un de ces liens n’est pas une adresse web complète, par exemple https://les-rives.example/donner.',
  )

/** The form of an organisation, read from its flat fields; the commune is found apart. */
export function parseOrganization(values: Record<string, string>) {
  return fields.safeParse({ ...values, causes: tickedCauses(values), imageId: values.image })
}

export type ParsedOrganization = z.infer<typeof fields> & { communeCode: string | null }

const fields = z.object({
  name: text(2, 120, 'Donne le nom de l’organisation, d’au moins 2 caractères.'),
  kind: z.enum(OrganizationKind, 'Dis de quelle sorte d’organisation il s’agit.'),
  rna: number,
  siren: number,
  summary: text(0, 240, '').default(''),
  description: text(0, 10_000, '').default(''),
  website,
  links,
  imageId: z
    .uuid()
    .or(z.literal(''))
    .default('')
    .catch('')
    .transform((id) => id || null),
  causes: z.array(z.enum(Cause)),
})

function isWebAddress(address: string): boolean {
  return address.length <= 300 && /^https?:\/\/[^\s\0]+\.[^\s\0]+$/.test(address) && URL.canParse(address)
}
