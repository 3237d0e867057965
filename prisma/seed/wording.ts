import { typeset } from '@/lib/french'
import { atPlace, ofPlace } from '@/lib/places/rules'
import type { Random } from './random'

export type Setting = { town: string; place: string; organization: string; person: string }

/** Chooses among the `[ways|to say]` of a text, fills in where and who, and sets it as French is printed. */
export function word(text: string, setting: Setting, random: Random): string {
  const filled: Record<string, string> = {
    à: atPlace(setting.town),
    de: ofPlace(setting.town),
    ville: setting.town,
    lieu: setting.place,
    auLieu: at(setting.place),
    duLieu: of(setting.place),
    asso: setting.organization,
    prénom: setting.person,
  }
  const chosen = choose(text, random).replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = filled[name]
    if (value === undefined) throw new Error(`Unknown placeholder {${name}}`)
    return value
  })
  return polish(capitalised(chosen.trim()))
}

/** Innermost brackets first. */
function choose(text: string, random: Random): string {
  let chosen = text
  while (/\[[^[\]]*\]/.test(chosen)) {
    chosen = chosen.replace(/\[([^[\]]*)\]/g, (_, ways: string) => random.pick(ways.split('|')))
  }
  return chosen
}

/** « au parc », « à la plage », « aux halles »: `place` carries its article. */
function at(place: string): string {
  if (place.startsWith('le ')) return `au ${place.slice(3)}`
  if (place.startsWith('les ')) return `aux ${place.slice(4)}`
  return `à ${place}`
}

/** « du parc », « de la plage », « des halles ». */
function of(place: string): string {
  if (place.startsWith('le ')) return `du ${place.slice(3)}`
  if (place.startsWith('les ')) return `des ${place.slice(4)}`
  return `de ${place}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Typographic spaces, also between a figure and its unit. */
export function polish(text: string): string {
  return typeset(text).replace(/(\d) (?=(?:h|min|km|kg|ans|%|€)(?![\p{L}]))/gu, '$1\u00a0')
}
