import { z } from 'zod'
import { causeList, formats } from '@/lib/challenges/causes'
import { audiences, moments, radii, sorts, times, whens } from '@/lib/challenges/filters'
import { cursorOf } from '@/lib/challenges/cursor'

/** What the public API takes: the source of its checks, and of the parameters in its OpenAPI document. */

const namesOf = <Name extends string>(record: Record<Name, unknown>) =>
  z.enum(Object.keys(record) as [Name, ...Name[]])
export const slugs = (list: { slug: string }[]) => z.enum(list.map(({ slug }) => slug))

export const LARGEST_PAGE = 100
export const USUAL_PAGE = 24

const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, 'un nombre entier de 1 à 100')
  .meta({ description: `Résultats par page, de 1 à ${LARGEST_PAGE} ; ${USUAL_PAGE} sinon.`, example: '50' })

/** As `/defis` reads them, with two differences: what cannot be read is refused, and the page's size may be said. */
export const challengeQuery = z
  .strictObject({
    q: z
      .string()
      .max(100, '100 caractères au plus')
      .meta({ description: 'Des mots, fautes de frappe comprises.', example: 'nettoyer plage' }),
    cause: z
      .array(slugs(causeList))
      .meta({ description: 'Une cause ; répété : l’une ou l’autre.', example: ['environnement'] }),
    lieu: z.string().max(100, '100 caractères au plus').meta({
      description: 'Une commune ou un département, comme on l’écrit, ou un code postal.',
      example: 'Nantes',
    }),
    departement: z
      .string()
      .regex(/^(\d{2}|2[AB]|9[78]\d)$/, 'un code de département, comme 44, 2A ou 974')
      .meta({ description: 'Le code d’un département.', example: '44' }),
    ville: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/, 'le nom d’une commune tel que nos adresses l’écrivent')
      .meta({ description: 'Une commune, comme les adresses du site l’écrivent.' }),
    pres: z
      .string()
      .regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/, 'une latitude et une longitude')
      .meta({ description: 'Latitude et longitude, arrondies à 0,01 degré.', example: '47.22,-1.55' }),
    rayon: z
      .enum(radii.map(String))
      .meta({ description: 'En kilomètres, autour de la commune ou du point ; 25 sinon.' }),
    format: slugs(Object.values(formats)).meta({ description: 'Sur place, à distance ou chez soi.' }),
    date: namesOf(whens).meta({ description: 'Des jours à venir, en métropole.' }),
    du: z.iso.date('un jour, comme 2027-03-28').meta({ description: 'À partir de ce jour, compris.' }),
    au: z.iso.date('un jour, comme 2027-03-28').meta({ description: 'Jusqu’à ce jour, compris.' }),
    moment: namesOf(moments).meta({ description: 'En soirée, en semaine ou les week-ends.' }),
    duree: namesOf(times).meta({
      description: 'Le temps qu’il faut au plus ; « plus » : plus d’une journée.',
    }),
    public: z
      .array(namesOf(audiences))
      .meta({ description: 'Pour qui ; répété : tous à la fois.', example: ['famille'] }),
    places: z.literal('1').meta({ description: '1 : seulement là où il reste des places.' }),
    tri: namesOf(sorts).meta({ description: 'L’ordre.' }),
    apres: z
      .string()
      .refine((text) => cursorOf(text) !== null, 'la suite que donne « next »')
      .meta({ description: 'La suite d’une page : prends « next » tel quel.' }),
    limit,
  })
  .partial()

export const organizationQuery = z
  .strictObject({
    apres: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/, 'la suite que donne « next »')
      .meta({ description: 'La suite d’une page : prends « next » tel quel.' }),
    limit,
  })
  .partial()
