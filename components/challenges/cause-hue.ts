import type { CSSProperties } from 'react'
import type { Cause } from '@/lib/generated/prisma/enums'

/** The hue of each cause in OKLCH, in degrees: eleven points of the circle that the eye tells apart. */
export const causeHues = {
  EMERGENCY: 27,
  HARDSHIP: 52,
  YOUTH: 85,
  ANIMALS: 118,
  ENVIRONMENT: 150,
  HEALTH: 188,
  CULTURE_SPORT: 226,
  DISABILITY: 256,
  EDUCATION: 286,
  DISCRIMINATION: 322,
  CAREGIVERS: 357,
} as const satisfies Record<Cause, number>

/** Sets `--hue`, from which `bg-tint`, `text-on-tint`, `bg-field` and the covers follow. */
export function hueStyle(cause: Cause): CSSProperties {
  // React types do not know custom properties.
  return { '--hue': causeHues[cause] } as CSSProperties
}
