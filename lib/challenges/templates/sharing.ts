import type { Template } from '@/lib/challenges/templates/template'

export const visit: Template = {
  slug: 'visite',
  name: 'Visite à une personne isolée',
  hint: 'Une heure et demie, à deux',
  cause: 'HARDSHIP',
  format: 'ON_SITE',
  title: 'Rendre visite à [à compléter : une résidence, une personne du quartier]',
  summary: 'Une heure et demie de conversation avec quelqu’un qui n’en a pas souvent.',
  description: `Nous rendons visite à [à compléter : qui, en respectant sa vie privée]. On y va à deux : une personne de l’association, qui connaît déjà les lieux, et toi.

On parle, on joue aux cartes, on regarde des photos, on sort dix minutes s’il fait beau. Aucun soin, aucun ménage, aucune démarche : être là suffit. Avant la première visite, on se retrouve un quart d’heure pour que tu saches qui tu vas voir, et ce qui lui fait plaisir.

Ce qui se dit pendant la visite reste entre vous. Tu ne t’engages que pour cette fois ; si le cœur t’en dit, d’autres dates suivent.`,
  whatToBring: 'Rien d’obligatoire. Un jeu, un gâteau ou un vieux disque font toujours plaisir.',
  accessInfo:
    'Rendez-vous devant [à compléter : un lieu facile à trouver], nous entrons ensemble. Ascenseur et toilettes : [à compléter : oui ou non].',
  admission: 'APPROVAL',
  audience: ['noExperience'],
  schedule: { kind: 'weekly', weekday: 3, weeks: 4, start: '14:30', end: '16:00', capacity: 2 },
}

export const tutoring: Template = {
  slug: 'aide-aux-devoirs',
  name: 'Aide aux devoirs',
  hint: 'Une heure et demie par semaine',
  cause: 'EDUCATION',
  format: 'ON_SITE',
  title: 'Aide aux devoirs à [à compléter : la maison de quartier]',
  summary: 'Deux enfants, une table, une heure et demie : tu n’as pas à tout savoir, tu as à être là.',
  description: `À la sortie de l’école, nous accueillons [à compléter : combien] élèves de [à compléter : quelles classes]. Tu t’installes avec un ou deux d’entre eux, toujours dans la salle commune et avec l’équipe.

On commence par un goûter, puis on ouvre le cahier de textes. On ne fait pas à la place : on relit la consigne, on pose des questions, on félicite. Si tu ne sais pas, on cherche ensemble, et une personne de l’équipe peut prendre le relais. La dernière demi-heure, on lit ou l’on joue.

Chaque date se choisit séparément : une seule est déjà utile, et plusieurs permettent aux enfants de te reconnaître.`,
  whatToBring: 'Un stylo et de la patience. Le goûter et les livres sont là.',
  accessInfo:
    'Transports : [à compléter : arrêt le plus proche]. La salle est [à compléter : de plain-pied, à l’étage avec ascenseur], avec des toilettes.',
  admission: 'APPROVAL',
  audience: ['noExperience'],
  schedule: { kind: 'weekly', weekday: 2, weeks: 6, start: '16:45', end: '18:15', capacity: 5 },
}

export const repairCafe: Template = {
  slug: 'cafe-reparation',
  name: 'Café réparation',
  hint: 'Réparer ensemble au lieu de jeter',
  cause: 'ENVIRONMENT',
  format: 'ON_SITE',
  title: 'Café réparation à [à compléter : le lieu]',
  summary: 'Un grille-pain, un ourlet, une roue voilée : on répare à côté de la personne qui l’apporte.',
  description: `Les habitants viennent avec un objet en panne, et l’on essaie de le réparer avec eux, gratuitement. Nous cherchons deux sortes de mains.

Si tu bricoles (couture, électricité, vélo, informatique, bois), tu t’installes à une table avec l’outillage du café. Si tu ne bricoles pas, tu accueilles, tu notes ce qui arrive, tu sers le café et tu tiens compagnie pendant l’attente : c’est la moitié du travail.

Tout ne se répare pas, et ce n’est pas grave. À la fin, nous comptons ce qui est sauvé de la poubelle. Une personne de [à compléter : l’association] est responsable de la sécurité des appareils électriques.`,
  whatToBring: 'Tes outils préférés si tu en as, bien marqués à ton nom. Le reste est sur place.',
  accessInfo:
    'Entrée de plain-pied, toilettes adaptées. Transports et stationnement des vélos : [à compléter : où].',
  audience: ['noExperience', 'familyFriendly', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'once', weekday: 6, start: '14:00', end: '18:00', capacity: 15 },
}

export const remoteTask: Template = {
  slug: 'mission-a-distance',
  name: 'Coup de main à distance',
  hint: 'Relire, traduire, appeler : de chez soi',
  cause: 'EDUCATION',
  format: 'AT_HOME',
  title: 'Relire [à compléter : quoi] depuis chez soi',
  summary: 'Une heure devant ton écran, quand tu veux, pour un texte plus clair et plus juste.',
  description: `Nous préparons [à compléter : un livret, un site, un dossier] destiné à [à compléter : qui]. Avant de le diffuser, nous avons besoin d’un regard neuf.

Une fois inscrit·e, tu reçois de nous le texte et une courte consigne. Tu le lis quand tu veux ; tu notes ce qui n’est pas clair, ce qui manque, les fautes. Aucune compétence particulière n’est demandée : si tu ne comprends pas une phrase, c’est la phrase qu’il faut changer.

Nous lisons chaque remarque et te disons ce que nous en avons fait. Le texte est à rendre avant le [à compléter : date].`,
  whatToBring: 'Un ordinateur ou une tablette, et une connexion.',
  accessInfo:
    'Le texte est fourni dans un format que lisent les lecteurs d’écran ; il peut aussi être envoyé en grands caractères.',
  audience: ['noExperience', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'free', minutes: 60 },
}

export const letters: Template = {
  slug: 'lettres',
  name: 'Écrire à une personne âgée',
  hint: 'Une lettre à la main, quand on veut',
  cause: 'HARDSHIP',
  format: 'AT_HOME',
  title: 'Écrire une lettre aux résidents de [à compléter : la maison de retraite]',
  summary: 'Une page à la main, et quelqu’un qui ouvre une enveloppe à son nom.',
  description: `Certains résidents de [à compléter : la maison de retraite] ne reçoivent jamais de courrier. Une lettre se lit, se relit, se montre à la voisine.

Raconte ta semaine, ton quartier, ce que tu cuisines, ce qui te fait rire ; pose une ou deux questions. Une page suffit. Écris gros et lisiblement, signe de ton prénom, sans ton adresse : la réponse, s’il y en a une, passe par nous.

Une fois inscrit·e, tu reçois l’adresse de l’association à laquelle envoyer ta lettre, et quelques idées pour commencer. Nous les relisons toutes avant de les remettre.`,
  whatToBring: 'Du papier, un stylo, une enveloppe et un timbre. Un dessin d’enfant est toujours bienvenu.',
  accessInfo: 'On participe de chez soi. Tu peux aussi dicter ta lettre à quelqu’un.',
  audience: ['noExperience', 'familyFriendly', 'openToMinors', 'wheelchairAccessible'],
  schedule: { kind: 'free', minutes: 30 },
}
