import type { Area } from '@/lib/areas/areas'
import { causeTexts } from '@/lib/areas/causes'
import type { AreaFigures } from '@/lib/areas/queries'
import type { Character } from '@/lib/areas/surroundings'
import { causes } from '@/lib/challenges/causes'
import { count, nearFullDay, number, typeset } from '@/lib/french'
import { inDepartment } from '@/lib/places/departments'
import { atPlace } from '@/lib/places/rules'

/** « Agir pour l’environnement dans le Rhône », « Relève un défi à Nantes ». */
export function headingOf(area: Area): string {
  if (area.kind === 'cause') return `Agir ${causeTexts[area.cause].purpose}`
  if (area.kind === 'cause-in') return `Agir ${causeTexts[area.cause].purpose} ${whereIs(area)}`
  return `Relève un défi ${whereIs(area)}`
}

/** Of the tab and of a search engine, where the word people look for is « bénévolat ». */
export function titleOf(area: Area): string {
  if (area.kind === 'cause') return `Bénévolat ${causeTexts[area.cause].purpose}`
  if (area.kind === 'cause-in') return `Bénévolat ${causeTexts[area.cause].purpose} ${whereIs(area)}`
  return `Bénévolat ${whereIs(area)}\u00a0: des défis courts`
}

/** « en Loire-Atlantique », « à Nantes »; nothing for a cause. */
export function whereIs(area: Area): string {
  if (area.kind === 'cause') return ''
  return area.kind === 'town' ? atPlace(area.town.name) : inDepartment(area.department)
}

/**
 * What there is to say of an area, drawn from its figures: each sentence is there because something is so, and those
 * that many places share have several wordings. Of a cause it begins with what one does.
 */
export function introductionOf(area: Area, figures: AreaFigures, character: Character, now: Date): string[] {
  const about = 'cause' in area ? causeTexts[area.cause] : null
  const facts = [
    openSentence(area, figures, character, now),
    figures.open > 1 && !about ? causesSentence(area, character) : null,
    figures.open > 2 && area.kind !== 'town' ? townsSentence(area, character) : null,
    figures.open > 3 ? easeSentence(area, character) : null,
  ].filter((sentence) => sentence !== null)
  if (area.kind === 'cause' && about) return [about.deeds, about.people, about.time].map(typeset)
  return (about ? [about.deeds, ...facts] : facts).map(typeset)
}

/** « 128 personnes ont déjà donné 310 heures. »; null where nothing was achieved yet. */
export function achievedSentence({ achieved: { challenges, people, hours } }: AreaFigures): string | null {
  if (people === 0) return null
  const what = challenges < 2 ? 'un défi relevé' : `${number(challenges)} défis relevés`
  const given = hours > 0 ? ` et ${count(hours, 'heure donnée', 'heures données')}` : ''
  return `Déjà ${what}, ${count(people, 'personne venue', 'personnes venues')}${given}.`
}

export function openCount({ open, more }: Pick<AreaFigures, 'open' | 'more'>): string {
  return more ? `plus de ${number(open)}` : number(open)
}

function openSentence(area: Area, figures: AreaFigures, { soonest }: Character, now: Date): string {
  const where = whereIs(area)
  const { open, weekend } = figures
  if (open === 0) return `Rien d’ouvert ${where} en ce moment : le premier défi peut être le tien.`
  const next = soonest ? nearFullDay(soonest.at, soonest.timezone, now) : null
  if (open === 1)
    return next
      ? `Un défi t’attend ${where} : rendez-vous ${next}.`
      : `Un défi t’attend ${where}, quand tu veux.`
  const all = `${capital(openCount(figures))} défis`
  if (weekend > 0 && weekend === open) return `${all} t’attendent ${where}, tous ce week-end.`
  if (weekend > 0)
    return pick(area, [
      `${all} t’attendent ${where}, dont ${openCount({ open: weekend, more: false })} dès ce week-end.`,
      `${capital(where)}, ${openCount(figures)} défis sont ouverts ; ${number(weekend)} ${weekend < 2 ? 'a lieu' : 'ont lieu'} ce week-end.`,
    ])
  if (!next) return `${all} t’attendent ${where}, à faire quand tu veux.`
  return pick(area, [
    `${all} t’attendent ${where} ; le prochain, ${next}.`,
    `${capital(where)}, ${openCount(figures)} défis sont ouverts et le prochain commence ${/\d/.test(next) ? 'le ' : ''}${next}.`,
  ])
}

function causesSentence(area: Area, { causes: found, seen }: Character): string | null {
  const [first, second, third] = found
  if (!first) return null
  const purpose = causeTexts[first.cause].purpose
  if (!second) return `Tous se relèvent ${purpose}.`
  if (first.n > seen / 2) return `Ici, on se retrouve surtout ${purpose}.`
  const [a, b, c] = [first, second, third].map((one) => one && causes[one.cause].label.toLowerCase())
  return pick(area, [
    `Ce qui rassemble le plus ici : ${[a, b].join(' et ')}${c ? `, puis ${c}` : ''}.`,
    `On y agit d’abord ${purpose}, mais pas seulement : ${count(found.length, 'cause')} en tout.`,
    `Les causes du moment : ${[a, b, c].filter(Boolean).join(', ')}.`,
  ])
}

function townsSentence(area: Area, { towns, seen }: Character): string | null {
  const [first, second] = towns
  if (!first) return 'Tout se fait à distance ou chez soi.'
  if (!second) return `Tout se passe ${atPlace(first.name)}.`
  if (first.n > seen / 2) return `La plupart des défis se passent ${atPlace(first.name)}.`
  const [near, ...others] = towns.slice(0, 3).map((town) => atPlace(town.name))
  const rest = others.length > 1 ? `, ${others.join(' ou ')}` : ` ou ${others.join('')}`
  return pick(area, [
    `Rendez-vous ${near}${rest}${towns.length > 3 ? ', entre autres' : ''}.`,
    `Il y en a dans ${count(towns.length, 'commune')}, à commencer par ${first.name} et ${second.name}.`,
  ])
}

function easeSentence(area: Area, { short, family, remote, seen }: Character): string | null {
  const said = [
    short > seen / 2 &&
      pick(area, [
        'Plus de la moitié tiennent en deux heures.',
        'La plupart des défis prennent deux heures, pas plus.',
      ]),
    family > 1 && `${count(family, 'se relève en famille', 'se relèvent en famille')}.`,
    remote > 1 &&
      remote < seen &&
      `${count(remote, 'se fait à distance ou chez soi', 'se font à distance ou chez soi')}.`,
  ].filter((sentence) => sentence !== false)
  return said.slice(0, 2).join(' ') || null
}

/** Always the same for the same area. */
function pick(area: Area, wordings: [string, ...string[]]): string {
  const name = 'town' in area ? area.town.slug : 'department' in area ? area.department.code : area.cause
  let hash = 'cause' in area ? area.cause.length : 0
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return wordings[hash % wordings.length] ?? wordings[0]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
