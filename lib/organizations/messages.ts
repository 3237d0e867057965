import type { OrganizationRefusal } from '@/lib/organizations/commands'

export const organizationRefusalMessages: Record<OrganizationRefusal, string> = {
  'not-found': 'Cette organisation n’existe pas, ou tu n’en fais pas partie.',
  'too-many': 'Tu as déjà 20 organisations : écris-nous si tu en représentes davantage.',
}
