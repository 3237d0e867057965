import { codeAttempts, signInMinutes } from '@/lib/accounts/rules'
import type { SignInRefusal } from '@/lib/accounts/commands'

export const signInRefusalMessages: Record<SignInRefusal, string> = {
  'too-many-here':
    'Trop de courriers sont partis d’ici en une heure. Réessaie un peu plus tard, ou depuis une autre connexion.',
  'too-many':
    'Plusieurs courriers sont déjà partis vers cette adresse. Regarde aussi dans les indésirables, ou réessaie dans une heure.',
  unknown: `Ce lien ou ce code n’est plus valable : il sert une fois, pendant ${signInMinutes} minutes. Demande-en un nouveau.`,
  'wrong-code': `Ce code n’est pas le bon. Vérifie les six chiffres du dernier courrier ; après ${codeAttempts} essais, il faut en demander un nouveau.`,
  suspended:
    'Ce compte est suspendu. Réponds au courrier que la modération t’a envoyé si tu penses que c’est une erreur.',
}
