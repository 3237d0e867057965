/** How French says « in » a département; the names say nothing of their gender, nor of their article. */
const inside = {
  'dans le': '14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 84 90 94 95',
  'dans la': '23 26 42 50 51 55 58 72 80 86',
  'dans l’': '01 02 03 10 11 12 27 34 36 60 61 89 91',
  'dans les': '04 05 06 08 13 22 40 64 65 66 78 79 88 92',
  à: '75 974 975 976 977 978 986',
} as const

type Inside = keyof typeof inside | 'en'

const byCode = new Map<string, Inside>(
  Object.entries(inside).flatMap(([words, codes]) =>
    codes.split(' ').map((code): [string, Inside] => [code, isInside(words) ? words : 'en']),
  ),
)

type Named = { code: string; name: string }

/** « en Loire-Atlantique », « dans le Rhône », « dans l’Ain », « à Paris ». */
export function inDepartment({ code, name }: Named): string {
  const words = byCode.get(code) ?? 'en'
  return words === 'dans l’' ? `${words}${name}` : `${words} ${name}`
}

const from = {
  'dans le': 'du ',
  'dans la': 'de la ',
  'dans l’': 'de l’',
  'dans les': 'des ',
  à: 'de ',
} as const satisfies Record<keyof typeof inside, string>

/** « de Loire-Atlantique », « du Rhône », « de l’Ain », « d’Ardèche »; « de Mayenne » would be the town. */
export function ofDepartment({ code, name }: Named): string {
  if (code === '53') return `de la ${name}`
  const words = byCode.get(code) ?? 'en'
  if (words !== 'en') return `${from[words]}${name}`
  return /^[aeiouyéèî]/i.test(name) ? `d’${name}` : `de ${name}`
}

function isInside(words: string): words is keyof typeof inside {
  return words in inside
}
