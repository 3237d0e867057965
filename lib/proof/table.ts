import { causes } from '@/lib/challenges/causes'
import type { Cell } from '@/lib/exports/csv'
import type { Proof } from '@/lib/proof/rules'

/** One row an action and their total, for a spreadsheet. Hours are decimal: 1 h 30 is 1,5. */
export function proofTable({ actions, total }: Proof, rateCents: number): Cell[][] {
  return [
    [
      'Date',
      'Défi',
      'Cause',
      'Présences',
      'Dont venues sans inscription',
      'Heures',
      'Taux horaire (€)',
      'Valeur (€)',
    ],
    ...actions.map(({ day, title, cause, presences, unannounced, minutes, valueCents }) => [
      day,
      title,
      causes[cause].label,
      presences,
      unannounced,
      hoursOf(minutes),
      rateCents / 100,
      valueCents / 100,
    ]),
    [
      'Total',
      '',
      '',
      total.presences,
      total.unannounced,
      hoursOf(total.minutes),
      rateCents / 100,
      total.valueCents / 100,
    ],
  ]
}

function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}
