import type { PartnerRefusal } from '@/lib/federation/partners/commands'
import type { FetchRefusal } from '@/lib/federation/partners/fetch'
import type { ParseRefusal } from '@/lib/federation/partners/parse'

/** Why a feed was not read, for the operator. */
export const feedProblems: Record<FetchRefusal | ParseRefusal, string> = {
  'not-web': 'l’adresse, ou celle où elle renvoie, n’est pas en http ni en https',
  'not-public': 'l’adresse, ou celle où elle renvoie, n’est pas sur l’internet public',
  redirects: 'elle renvoie d’adresse en adresse sans fin',
  status: 'le serveur n’a pas répondu 200',
  encoded: 'la réponse est compressée sans qu’on l’ait demandé',
  'too-large': 'le flux dépasse 10 Mo',
  'too-slow': 'le serveur met plus de 30 secondes',
  unreachable: 'le serveur ne répond pas, ou s’arrête en chemin',
  garbage: 'ce n’est pas un flux XML complet et lisible',
  empty: 'le flux ne contient aucune mission',
  'too-many': 'le flux compte plus de 20 000 missions',
}

export const partnerRefusalMessages: Record<PartnerRefusal, string> = {
  name: 'Le nom d’un partenaire compte de 2 à 80 caractères.',
  address: 'L’adresse du flux doit commencer par http:// ou https://, sans mot de passe.',
  known: 'Ce nom ou cette adresse est déjà parmi les partenaires.',
}
