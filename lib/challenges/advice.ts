import type { DraftValues } from '@/lib/challenges/draft-values'
import { unfilledMark } from '@/lib/challenges/templates/marks'
import { plainWords } from '@/lib/plain-words'

/** What would make this défi clearer or safer, told while somebody writes; nothing of it blocks. */
export function adviceOn(values: DraftValues): string[] {
  const words = (name: string) => values[name]?.trim() ?? ''
  const said = textFields.map(words).join(' ')
  const begun = words('title') !== '' || words('description') !== ''
  const told: [boolean, string][] = [
    [unfilledMark(said) !== null, 'Remplace ce que le modèle laisse entre crochets : toi seul·e le sais.'],
    [
      email.test(said),
      'Retire l’adresse e-mail : les personnes inscrites te joignent sans elle, et les robots la lisent aussi.',
    ],
    [phone.test(said), 'Retire le numéro de téléphone : donne-le plutôt aux personnes inscrites.'],
    [
      externalForm.test(said),
      'Retire le lien vers un formulaire extérieur : on s’inscrit ici, en un clic, et tu vois qui vient.',
    ],
    [
      words('description') !== '' && words('description').length < 200,
      'Raconte un peu plus : ce qu’on fera, avec qui, à quoi cela sert. Deux ou trois phrases suffisent.',
    ],
    [
      words('description').length > 3000,
      'C’est long pour un téléphone : garde l’essentiel, le reste se dit sur place.',
    ],
    [
      isShouted(words('title')),
      'Écris le titre en minuscules : tout en capitales, il se lit mal et sonne comme un cri.',
    ],
    [
      isShouted(words('summary')) || isShouted(words('description')) || /!{2,}/.test(said),
      'Baisse la voix : sans capitales ni points d’exclamation en rafale, on te lit mieux.',
    ],
    [
      begun && words('format') === 'ON_SITE' && !words('accessInfo'),
      'Dis comment venir et entrer : transports, étage, rampe, toilettes. Pour certaines personnes, cela décide de tout.',
    ],
    [
      begun && words('format') === 'ON_SITE' && !words('whatToBring'),
      'Dis quoi apporter, ou que tout est fourni : personne n’aime arriver sans ses gants.',
    ],
    [
      jobOffer.test(plainWords(said)),
      'Cela ressemble à une offre d’emploi : un défi est bénévole, court et sans contrepartie.',
    ],
  ]
  return told.flatMap(([applies, sentence]) => (applies ? [sentence] : []))
}

const textFields = ['title', 'summary', 'description', 'whatToBring', 'accessInfo', 'address']

// Also as people hide them from robots: « lou [at] exemple.fr », « lou (arobase) exemple point fr ».
const email =
  /[^\s@]+@[^\s@]+\.[a-z]{2,}|[\w.-]+\s*[[({]\s*(?:at|arobase|chez|à)\s*[\])}]\s*[\w-]+\s*(?:\.|[[({]?\s*(?:dot|point)\s*[\])}]?)\s*[a-z]{2,}|[\w.-]+\s+arobase\s+[\w-]+/iu

// Ten French digits, however they are parted: spaces of any width, dots, hyphens, slashes; +33 and 0033, +33 (0).
const phone = /(?:(?:\+|\b00)\s*33[\s.]*(?:\(0\))?|\b0)[\s.\-_/]*[1-9](?:[\s.\-_/]*\d{2}){4}(?!\d)/u

const externalForm =
  /\b(?:forms\.gle|docs\.google\.com\/forms|forms\.office\.com|framaforms\.org|framadate\.org|doodle\.com|typeform\.com|jotform\.com|airtable\.com|helloasso\.com|sondages?\.\w+\.\w+|tally\.so|weezevent\.com|eventbrite\.\w+)/i

// « Salaire », « CDI », « envoie ton CV »; in words without accents nor capitals.
const jobOffer =
  /\b(cdi|cdd|salaires?|salariee?s?|remuneree?s?|remuneration|cv|curriculum vitae|stages?|stagiaires?|alternance|embauche|recrutons|recrute un|service civique|postes? a pourvoir|mission en entreprise|contrat de travail|lettre de motivation|temps plein|periode d essai|fiche de poste|auto entrepreneur)\b/

/** Mostly capitals, in more than an acronym. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return /\p{Lu}{4}/u.test(text) && letters.length >= 8 && capitals.length > letters.length * 0.6
}
