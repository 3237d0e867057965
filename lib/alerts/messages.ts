import type { AlertRefusal } from '@/lib/alerts/commands'
import type { AlertPace } from '@/lib/generated/prisma/enums'

export const paces = {
  AT_ONCE: { label: 'Tout de suite', detail: 'Quelques minutes après la mise en ligne.' },
  DAILY: { label: 'Une fois par jour', detail: 'Le matin, s’il y a du nouveau.' },
  WEEKLY: { label: 'Une fois par semaine', detail: 'Le jeudi matin, à temps pour le week-end.' },
} as const satisfies Record<AlertPace, { label: string; detail: string }>

export const alertRefusalMessages: Record<AlertRefusal, string> = {
  everything: 'Choisis au moins un filtre : une cause, un lieu, un mot…',
  'place-unknown': 'Nous ne trouvons pas ce lieu : précise-le dans ta recherche, puis reviens ici.',
  'too-many': 'C’est beaucoup en peu de temps : réessaie dans une heure.',
  'too-many-alerts': 'Tu as déjà vingt alertes : arrête-en une depuis un de ses courriers.',
  unknown: 'Cette alerte n’existe plus. Tu peux en créer une autre depuis ta recherche.',
}
