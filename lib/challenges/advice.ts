import type { DraftValues } from '@/lib/challenges/draft-values'
import { plainWords } from '@/lib/french'

/** What would make this défi clearer or safer, told while somebody writes; nothing of it blocks. */
export function adviceOn(values: DraftValues): string[] {
  const words = (name: string) => values[name]?.trim() ?? ''
  const said = `${words('title')} ${words('summary')} ${words('description')} ${words('whatToBring')} ${words('accessInfo')}`
  const advice: string[] = []

  if (email.test(said))
    advice.push(
      'Retire l’adresse e-mail : les personnes inscrites te joignent sans elle, les robots aussi la lisent.',
    )
  if (phone.test(said))
    advice.push('Retire le numéro de téléphone : donne-le plutôt aux personnes inscrites.')
  if (words('description').length > 0 && words('description').length < 200)
    advice.push(
      'Raconte un peu plus : ce qu’on fera, avec qui, à quoi cela sert. Deux ou trois phrases suffisent.',
    )
  if (
    words('title').length > 0 &&
    words('title') === words('title').toUpperCase() &&
    /\p{Lu}{4}/u.test(words('title'))
  )
    advice.push('Écris le titre en minuscules : tout en capitales, il se lit mal et sonne comme un cri.')
  if (words('title') && words('format') === 'ON_SITE' && !words('accessInfo'))
    advice.push(
      'Dis comment venir et entrer : transports, étage, rampe, toilettes. Pour certaines personnes, cela décide de tout.',
    )
  if (jobOffer.test(plainWords(said)))
    advice.push('Cela ressemble à une offre d’emploi : un défi est bénévole, court et sans contrepartie.')
  return advice
}

const email = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i
const phone = /(?:(?:\+|00)33|\b0)\s*[1-9](?:[\s.-]*\d{2}){4}/
const jobOffer =
  /\b(cdi|cdd|salaire|remunere|remuneration|cv|stage|alternance|embauche|recrutons|service civique)\b/
