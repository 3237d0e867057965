export const answerRefusalMessages: Record<'not-found' | 'answered', string> = {
  'not-found': 'Cette demande n’existe plus, ou ce n’est pas à toi d’y répondre.',
  answered: 'Cette demande a déjà reçu une réponse : recharge la page.',
}
