import type { VerificationRefusal } from '@/lib/verifications/commands'

export const verificationRefusalMessages: Record<VerificationRefusal, string> = {
  'not-found': 'Il n’y a rien à vérifier ici, ou ce n’est pas à toi de le demander.',
  'already-verified': 'L’organisation est déjà vérifiée.',
  declined:
    'La modération n’a pas pu vérifier l’organisation : complète ta demande ci-dessous, elle la relira.',
  'too-many': 'C’est beaucoup en peu de temps : réessaie dans une heure.',
  'no-website': 'Ajoute d’abord le site de l’organisation, sous « Modifier ».',
  'free-mail':
    'Tout le monde peut ouvrir une adresse chez ce fournisseur : il nous en faut une au nom de domaine du site.',
  'other-domain': 'Cette adresse n’est pas au nom de domaine du site de l’organisation.',
}
