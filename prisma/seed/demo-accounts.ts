/** Accounts that a newcomer may sign in with: their mail goes to the demonstration mailbox. */
export const demoAccounts = [
  {
    key: 'volunteer',
    email: 'camille@demo.localhost',
    pseudonym: 'Camille des quais',
    name: 'Camille Berthelin',
    purpose: 'Bénévole à Nantes : des défis à venir, d’autres relevés, une demande en attente.',
  },
  {
    key: 'coordinator',
    email: 'nadia@demo.localhost',
    pseudonym: 'Nadia, Les Bras Dessus',
    name: 'Nadia Kervalec',
    purpose:
      'Coordinatrice des Bras Dessus, association vérifiée, avec des défis à venir, complets et passés.',
  },
  {
    key: 'citizen',
    email: 'yann@demo.localhost',
    pseudonym: 'Yann du Bouffay',
    name: 'Yann Lescouët',
    purpose: 'Citoyen qui lance lui-même des défis dans son quartier.',
  },
  {
    key: 'moderator',
    email: 'moderation@demo.localhost',
    pseudonym: 'Équipe Diffuz',
    name: 'Maud Villardon',
    purpose: 'Modératrice : des défis attendent sa relecture.',
  },
] as const

/** The organisation that the coordinator runs, as named in `organizations`. */
export const coordinatorOrganization = 'Les Bras Dessus'
