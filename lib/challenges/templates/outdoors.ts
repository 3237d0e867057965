import type { Template } from '@/lib/challenges/templates/template'

export const cleanUp: Template = {
  slug: 'nettoyage',
  name: 'Nettoyage',
  hint: 'Une plage, une rive, un quartier',
  cause: 'ENVIRONMENT',
  format: 'ON_SITE',
  title: 'Nettoyer [à compléter : la plage, la rive, le parc]',
  summary: 'Une matinée dehors, à plusieurs, pour rendre un lieu plus propre qu’on ne l’a trouvé.',
  description: `On se retrouve à [à compléter : le point de rendez-vous]. Quelqu’un t’accueille, te donne des gants, une pince et un sac, et te montre le coin où l’on commence.

On avance par petits groupes, chacun à son rythme : aucune charge à porter seul·e, aucun geste technique. On ramasse, on trie au fur et à mesure, et à la fin on pèse ensemble ce qu’on a sorti. Ce que l’on trouve est compté, et le bilan est envoyé à la mairie.

Ne touche ni aux seringues ni aux produits : appelle, quelqu’un d’équipé s’en charge. On finit par un café partagé, et tu repars à l’heure dite. Par forte pluie ou grand vent, nous reportons et tu es prévenu·e la veille.`,
  whatToBring:
    'Des chaussures fermées qui ne craignent rien, une gourde, un vêtement de pluie. Gants, pinces et sacs sont fournis.',
  accessInfo:
    'Arrêt de bus ou parking : [à compléter : le plus proche]. Le terrain est irrégulier ; une partie plate, à côté du rendez-vous, permet de participer au tri assis.',
  audience: ['noExperience', 'familyFriendly', 'openToMinors'],
  schedule: { kind: 'once', weekday: 6, start: '09:30', end: '12:00', capacity: 25 },
}

export const planting: Template = {
  slug: 'plantation',
  name: 'Plantation',
  hint: 'Une haie, des arbres, un jardin',
  cause: 'ENVIRONMENT',
  format: 'ON_SITE',
  title: 'Planter [à compléter : une haie, un verger, un massif]',
  summary:
    'Deux heures et demie les mains dans la terre, et quelque chose qui sera encore là dans vingt ans.',
  description: `On plante [à compléter : combien de pieds, quelles espèces] à [à compléter : le lieu]. Les trous sont préparés et les plants livrés : il reste le plus beau.

Après dix minutes d’explication, on travaille à deux : l’un tient, l’autre tasse, puis on paille et on arrose. Une personne qui s’y connaît passe de binôme en binôme. Il y a aussi des tâches sans se baisser : étiqueter, distribuer les plants, tenir le plan.

À la fin, tu repars avec le nom de ce que tu as planté. Si le sol est gelé ou détrempé, on reporte : tu es prévenu·e la veille.`,
  whatToBring:
    'Des bottes ou de vieilles chaussures, des vêtements chauds, des gants de jardin si tu en as. Les bêches, les plants et les boissons chaudes sont sur place.',
  accessInfo:
    'Venir : [à compléter : bus, parking, où laisser son vélo]. Chemin de terre sur les derniers mètres. Toilettes : [à compléter : les plus proches].',
  audience: ['noExperience', 'familyFriendly', 'openToMinors'],
  schedule: { kind: 'once', weekday: 6, start: '09:30', end: '12:00', capacity: 20 },
}

export const charityRun: Template = {
  slug: 'course-solidaire',
  name: 'Course solidaire',
  hint: 'Accueillir, ravitailler, encourager',
  cause: 'CULTURE_SPORT',
  format: 'ON_SITE',
  title: 'Donner un coup de main à la course [à compléter : le nom de la course]',
  summary: 'Dossards, ravitaillement, encouragements : sans toi, personne ne prend le départ.',
  description: `La course réunit [à compléter : combien] personnes au profit de [à compléter : la cause soutenue]. Nous cherchons celles et ceux qui la font tenir, sans courir.

À ton arrivée, tu choisis un poste avec la personne qui t’accueille : remise des dossards, consigne, ravitaillement, carrefour à tenir avec un signaleur agréé, ou ambiance sur le parcours. Chaque poste se tient à deux, dont une personne qui l’a déjà fait.

Un repas est offert, et tu peux voir l’arrivée. Le montant récolté est annoncé le jour même, et nous te l’écrivons ensuite.`,
  whatToBring:
    'Des vêtements selon le temps, une gourde, de bonnes chaussures : on reste debout. Le gilet et le repas sont fournis.',
  accessInfo:
    'Rues fermées à la circulation dès [à compléter : l’heure] : viens en transports ou à vélo. Les postes de la remise des dossards se tiennent assis et sont de plain-pied.',
  audience: ['noExperience', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'once', weekday: 0, start: '08:00', end: '13:00', capacity: 40 },
}
