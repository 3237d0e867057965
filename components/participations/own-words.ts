import { until } from '@/lib/french'
import type { ParticipationStatus } from '@/lib/generated/prisma/enums'
import { participationMessages } from '@/lib/participations/messages'

// How one's own participation is told, on its page and on the page of the défi.

export function headlineOf(
  {
    status,
    offeredUntil,
    slot,
  }: {
    status: ParticipationStatus
    offeredUntil: Date | null
    slot: { challenge: { timezone: string } }
  },
  now: Date,
): string {
  return status === 'OFFERED' && offeredUntil
    ? `Une place t’est proposée, ${until(offeredUntil, slot.challenge.timezone, now)}`
    : participationMessages[status]
}

export function toneOf(status: ParticipationStatus): 'success' | 'info' | 'danger' {
  if (status === 'CONFIRMED' || status === 'OFFERED' || status === 'ATTENDED') return 'success'
  return status === 'CANCELLED' ? 'danger' : 'info'
}

export function whatNext(
  { status }: { status: ParticipationStatus },
  { rank, mayTake, begun, over }: { rank: number; mayTake: boolean; begun: boolean; over: boolean },
): string {
  switch (status) {
    case 'CONFIRMED':
      if (over) return 'C’est passé. Merci d’avoir répondu présent·e.'
      return begun ? 'C’est maintenant. Montre ton code en arrivant.' : 'On compte sur toi.'
    case 'OFFERED':
      return 'Elle t’est réservée jusque-là ; ensuite, elle va à la personne suivante.'
    case 'WAITLISTED':
      return mayTake
        ? 'Une place est libre, et ça commence bientôt : elle est à la première personne qui la prend.'
        : `Tu es au rang ${rank}. Dès qu’une place se libère, elle est proposée dans l’ordre d’arrivée.`
    case 'PENDING':
      return 'L’organisateur te répond par courrier, d’ordinaire en un jour ou deux.'
    case 'DECLINED':
      return 'L’organisateur n’a pas retenu ta demande cette fois. D’autres défis t’attendent.'
    case 'EXPIRED':
      return 'La place est allée à la personne suivante. Tu peux revenir sur la liste depuis la page du défi.'
    case 'WITHDRAWN':
      return 'Tu changes d’avis ? La page du défi te reste ouverte.'
    case 'CANCELLED':
      return 'Tu n’as rien à faire. D’autres défis t’attendent.'
    case 'ATTENDED':
      return 'Merci d’être venu·e !'
    case 'NO_SHOW':
      return 'L’organisateur a noté que tu n’étais pas là. Personne d’autre ne le voit.'
  }
}
