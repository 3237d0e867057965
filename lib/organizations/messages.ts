import type { OrganizationRefusal } from '@/lib/organizations/commands'
import type { RegisterRefusal } from '@/lib/organizations/register'

export const organizationRefusalMessages: Record<OrganizationRefusal, string> = {
  'not-found': 'Cette organisation n’existe pas, ou tu n’en fais pas partie.',
  'image-not-yours': 'Ce logo n’est plus là : choisis-le de nouveau.',
  'too-many': 'Tu as déjà 20 organisations : écris-nous si tu en représentes davantage.',
}

export const registerRefusalMessages: Record<RegisterRefusal, string> = {
  off: 'La recherche est coupée sur ce site : remplis à la main.',
  unreachable: 'Le registre public ne répond pas : remplis à la main, c’est aussi bien.',
}
