import type { PartnerProblem, PartnerRefusal } from '@/lib/federation/partners/commands'

/** Why a feed was not read, for the operator. */
export const feedProblems: Record<PartnerProblem, string> = {
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
  failed: 'ses missions n’ont pas pu être gardées : le journal dit pourquoi',
}

export const partnerRefusalMessages: Record<PartnerRefusal, string> = {
  name: 'Le nom d’un partenaire compte de 2 à 80 caractères.',
  address: 'L’adresse du flux doit commencer par http:// ou https://, sans mot de passe.',
  known: 'Ce nom ou cette adresse est déjà parmi les partenaires.',
}
