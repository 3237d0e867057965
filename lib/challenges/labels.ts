import { slotField, type SlotPart } from '@/lib/challenges/draft-values'

/** How each field of the guided page is called in the summary of what needs another look. */
export function challengeLabels(slots: number[]): Record<string, string> {
  const ofSlots = slots.flatMap((key, index) =>
    slotLabels.map(([part, label]) => [slotField(key, part), `Créneau\u00a0${index + 1}, ${label}`] as const),
  )
  return { ...labels, ...Object.fromEntries(ofSlots) }
}

const slotLabels: [SlotPart, string][] = [
  ['date', 'jour'],
  ['start', 'début'],
  ['startFold', 'début'],
  ['end', 'fin'],
  ['endFold', 'fin'],
  ['capacity', 'places'],
  ['closes', 'inscriptions'],
]

const labels: Record<string, string> = {
  title: 'Titre',
  summary: 'En une phrase',
  description: 'Description',
  cause: 'Cause',
  format: 'Format',
  organization: 'Au nom de',
  town: 'Commune',
  address: 'Adresse',
  duration: 'Durée',
  freeCapacity: 'Places',
  whatToBring: 'À apporter',
  accessInfo: 'Accès',
  picture: 'Image',
  imageAlt: 'Description de l’image',
}
