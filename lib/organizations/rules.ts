import { Cause } from '@/lib/generated/prisma/enums'

/** Why a number does not look like an RNA number; null where it does. Advice, never a condition. */
export type NumberDoubt = 'rna-form' | 'siren-form' | 'siren-checksum'

/** RNA: W and nine characters; the greffe's three may hold a letter, in Corsica (2A, 2B) and overseas (9R). */
export function whyNotRna(typed: string): NumberDoubt | null {
  return /^W\d[\dA-Z]\d{7}$/.test(compactNumber(typed)) ? null : 'rna-form'
}

/** SIREN: nine digits of which the last is a Luhn checksum (INSEE). A SIRET's first nine are its SIREN. */
export function whyNotSiren(typed: string): NumberDoubt | null {
  const digits = compactNumber(typed)
  if (!/^\d{9}(\d{5})?$/.test(digits)) return 'siren-form'
  return luhnHolds(digits.slice(0, 9)) ? null : 'siren-checksum'
}

/** « w 751 234567 » → « W751234567 ». */
export function compactNumber(typed: string): string {
  return typed.replace(/[\s.\-\u202f]/g, '').toUpperCase()
}

export const doubtMessages: Record<NumberDoubt, string> = {
  'rna-form':
    'Un numéro RNA commence par W et compte dix caractères (W442001234). Une association d’Alsace-Moselle n’en a pas, et les formes diffèrent en Corse et outre-mer : si c’est ton cas, laisse tel quel.',
  'siren-form':
    'Un numéro SIREN compte neuf chiffres. Toutes les associations n’en ont pas : laisse vide si tu n’en as pas.',
  'siren-checksum':
    'Ce SIREN ne tombe pas juste : un chiffre est peut-être faux ou interverti. S’il vient de ton avis de situation, laisse tel quel.',
}

/** « https://www.les-rives.example/agir » → « les-rives.example ». */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

export const causeBox = (cause: string) => `cause-${cause}`

/** The causes ticked in a form: one box each, so that none is sent twice under one name. */
export function tickedCauses(values: Record<string, string>): Cause[] {
  return Object.values(Cause).filter((cause) => values[causeBox(cause)] === 'on')
}

function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
