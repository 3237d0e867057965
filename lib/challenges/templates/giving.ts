import type { Template } from '@/lib/challenges/templates/template'

export const foodCollection: Template = {
  slug: 'collecte-alimentaire',
  name: 'Collecte alimentaire',
  hint: 'Trois jours, par créneaux de deux heures',
  cause: 'HARDSHIP',
  format: 'ON_SITE',
  title: 'Collecte alimentaire à [à compléter : le magasin]',
  summary: 'Deux heures à l’entrée d’un magasin, et des repas pour des familles de la ville.',
  description: `Pendant trois jours, nous recueillons des denrées à l’entrée de [à compléter : le magasin]. Ce qui est donné le jour même est distribué la semaine suivante à [à compléter : qui, où].

Tu choisis un seul créneau de deux heures, ou davantage si cela te plaît. À ton arrivée, la personne responsable te donne un gilet et t’explique l’essentiel en cinq minutes : saluer, tendre le sac et la liste de ce qui manque, remercier. Personne n’insiste, et aucun argent ne circule.

Selon ton envie, tu peux aussi trier et mettre en caisses, un peu à l’écart. On est toujours au moins trois, et la relève arrive à l’heure : ton créneau ne déborde pas.`,
  whatToBring:
    'Des vêtements chauds : on est près des portes. Le gilet, les sacs et les boissons sont sur place.',
  accessInfo:
    'Transports et parking : [à compléter : arrêt de bus, stationnement]. L’entrée est de plain-pied, et une chaise est à disposition ; le poste d’accueil se tient aussi en fauteuil.',
  audience: ['noExperience', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'shifts', weekday: 5, days: 3, start: '09:00', end: '19:00', minutes: 120, capacity: 4 },
}

export const objects: Template = {
  slug: 'appel-aux-dons-d-objets',
  name: 'Appel aux dons d’objets',
  hint: 'Recevoir, trier, faire repartir',
  cause: 'HARDSHIP',
  format: 'ON_SITE',
  title: 'Recevoir et trier des dons : [à compléter : vêtements, jouets, vaisselle]',
  summary: 'Apporte ce qui dort chez toi, ou donne un après-midi pour trier ce que les autres apportent.',
  description: `Nous rassemblons [à compléter : quels objets] pour [à compléter : qui les recevra, et quand]. Propres et en bon état : on donne ce qu’on aimerait recevoir.

Relever ce défi, c’est venir aider à l’accueil : recevoir les sacs, vérifier, trier par taille ou par usage, étiqueter, mettre en cartons. On travaille à deux par table, et une personne de l’équipe répond à toutes les questions.

Ce que nous ne pouvons pas prendre : [à compléter : ce qui est refusé]. Nous t’indiquons où le déposer. À la fin de l’après-midi, nous comptons ensemble ce qui part, et pour qui.`,
  whatToBring: 'Une tenue confortable. Si tu as des cartons solides ou des feutres, ils servent toujours.',
  accessInfo:
    'Arrêt-minute possible devant la porte pour décharger. Transports : [à compléter : arrêt le plus proche]. Le local est de plain-pied, avec des toilettes ; le tri se fait assis si tu veux.',
  audience: ['noExperience', 'familyFriendly', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'once', weekday: 6, start: '14:00', end: '17:00', capacity: 12 },
}

export const bloodDonation: Template = {
  slug: 'don-de-sang',
  name: 'Aide à une collecte de sang',
  hint: 'Accueillir, orienter, servir la collation',
  cause: 'HEALTH',
  format: 'ON_SITE',
  title: 'Accueillir celles et ceux qui donnent leur sang à [à compléter : la salle]',
  summary: 'Tu ne donnes pas ton sang : tu donnes le sourire qui fait revenir celles et ceux qui le donnent.',
  description: `L’équipe médicale s’occupe des prélèvements ; nous, de tout le reste. À [à compléter : la salle], on attend environ [à compléter : combien] personnes.

Tu choisis avec nous : accueillir à la porte, tenir compagnie dans la file, servir la collation ou la débarrasser, garder un œil sur celles et ceux qui se reposent. Aucun geste de soin ne t’est demandé, et l’équipe médicale est à deux pas.

C’est calme, assis ou debout selon le poste, et l’on y parle beaucoup. Si tu veux aussi donner ton sang, préviens à ton arrivée : tu passes avant ou après ton créneau.`,
  whatToBring: 'Rien, sauf l’envie de parler aux gens. Un repas léger est prévu.',
  accessInfo:
    'La salle est de plain-pied, avec des toilettes adaptées. Transports et parking : [à compléter : arrêt, stationnement].',
  audience: ['noExperience', 'wheelchairAccessible'],
  schedule: { kind: 'once', weekday: 3, start: '15:00', end: '19:00', capacity: 6 },
}

export const streetFundraising: Template = {
  slug: 'stand-et-collecte',
  name: 'Stand ou collecte de fonds',
  hint: 'Tenir un stand, présenter l’association',
  cause: 'HARDSHIP',
  format: 'ON_SITE',
  title: 'Tenir le stand de [à compléter : l’association]',
  summary: 'Deux heures à deux ou trois derrière une table, pour faire connaître ce qu’on fait.',
  description: `Nous sommes à [à compléter : le marché, la fête, la place] pour parler de [à compléter : ce que fait l’association] et recueillir des dons.

Nous te préparons : dix minutes au début pour savoir quoi dire, un aide-mémoire sur la table, et une personne de l’équipe toujours avec toi. Tu racontes, tu réponds, tu tends un dépliant ; qui veut donner le fait dans l’urne scellée ou par le terminal, que tient l’équipe.

On n’arrête personne et l’on n’insiste jamais. À la fin, l’urne est ouverte à deux, et le montant t’est dit. La collecte est déclarée à la préfecture par l’association.`,
  whatToBring: 'De quoi te couvrir, une gourde. Le badge, la table et le barnum sont là.',
  accessInfo:
    'Venir : [à compléter : arrêt, stationnement]. Le stand est de plain-pied ; une chaise t’attend, et le poste se tient en fauteuil.',
  audience: ['noExperience', 'wheelchairAccessible'],
  schedule: { kind: 'shifts', weekday: 6, days: 1, start: '10:00', end: '18:00', minutes: 120, capacity: 3 },
}
