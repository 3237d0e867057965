import type { Action } from './action'

export const emergency: Action[] = [
  {
    cause: 'EMERGENCY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Apprendre les gestes qui sauvent {à}|Deux heures pour savoir masser un cœur {à}|Aider à former cent personnes aux premiers secours]',
    summary:
      'Deux heures [pour apprendre à alerter, masser, utiliser un défibrillateur|pour savoir quoi faire], et des [assistants pour accueillir|bras pour installer les mannequins].',
    text: `[Neuf minutes avant l’arrivée des secours : c’est beaucoup si personne ne sait quoi faire, c’est assez si quelqu’un ose.|On n’apprend pas à être médecin. On apprend à tenir jusqu’à ce que le médecin arrive.]

Les bénévoles font l’accueil, installent les ateliers et jouent les victimes, maquillage compris. En échange, tu suis la formation complète. [{prénom}, pompière volontaire, forme avec beaucoup d’humour et peu de théorie.|On répète chaque geste jusqu’à ce qu’il devienne bête.]

[Tu repars avec un mémo de poche et une vraie assurance.|L’une de nos élèves a sauvé son voisin de palier trois semaines plus tard.] Le mannequin s’appelle Bernard, on ne sait plus pourquoi.`,
    bring: 'Une tenue souple, on travaille par terre.',
    access: 'Salle accessible, gestes adaptés aux personnes assises.',
    spot: 'hall',
    when: ['sat 9:30', 'wed 18:30', 'sat 14:00', 'thu 18:30'],
    minutes: 120,
    places: [10, 20],
    wheelchair: true,
    minors: true,
    family: true,
  },
  {
    cause: 'EMERGENCY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Après la crue : nettoyer chez les sinistrés {à}|Raclettes et brouettes chez les voisins {de}|Une journée de boue pour rendre une maison]',
    summary:
      '[L’eau est repartie, la boue est restée|Trente maisons ont les pieds dans la boue] : on [évacue, on racle, on écoute|pousse les brouettes], par équipes de cinq.',
    text: `[Quand les caméras partent, il reste la boue, l’odeur et les albums photo collés.|L’eau est montée d’un mètre vingt en une nuit. Il faut dix heures pour vider une maison seul, deux à cinq.]

Chaque équipe reçoit une adresse, un chef d’équipe et du matériel. On sort les meubles, on racle, on nettoie au jet, on met de côté ce qui peut être sauvé. [C’est la famille qui décide de ce qu’on garde, toujours.|On commence par demander ce qui compte le plus.]

Vaccin contre le tétanos à jour, et aucune honte à faire des pauses. [{prénom} tient la cantine sous le barnum, et on y parle de tout sauf de l’eau.|Une équipe écoute et sert des cafés : elle compte autant que les autres.]`,
    bring: 'Bottes, gants épais, vêtements de rechange, lampe frontale.',
    access: 'Navette depuis la gare toutes les heures, routes partiellement fermées.',
    spot: 'river',
    meet: 'au barnum d’accueil',
    when: ['sat 8:30', 'sun 8:30', 'fri 8:30'],
    minutes: 420,
    places: [20, 40],
    months: [9, 10, 11, 12, 1, 2, 3, 4, 5],
  },
  {
    cause: 'EMERGENCY',
    format: 'ON_SITE',
    title:
      '[Remplir cent sacs d’urgence {à}|Kits de premiers secours : chaîne d’emballage {à}|Deux heures de chaîne pour cent kits {à}]',
    summary:
      'Lampe, couverture, gourde, carnet : [on prépare cent kits|en chaîne et en musique] que [les familles recevront en cas d’évacuation|l’on garde prêts à partir].',
    text: `[Quand il faut partir vite, on cherche ses lunettes et l’on oublie ses médicaments.|Un sac déjà fait, c’est la différence entre la peur et la pagaille.] La commune distribue des sacs tout prêts aux personnes fragiles avant la saison des risques.

On s’installe en chaîne : onze postes, onze objets, un carnet à glisser au bout. [Le poste de la couverture demande un vrai savoir-plier, transmis par {prénom}.|Les enfants écrivent le mot d’accompagnement, et ils s’appliquent.]

Deux heures suffisent pour cent sacs. [On en profite pour répéter le plan familial : où se retrouver, qui appeler.|Tu repars avec la liste pour faire le tien à la maison.]`,
    bring: 'Rien, ou un paquet de piles neuves.',
    access: 'Salle de plain-pied, travail assis possible.',
    spot: 'hall',
    when: ['sat 10:00', 'sat 14:00', 'wed 14:00', 'tue 18:00'],
    minutes: 120,
    places: [10, 22],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'EMERGENCY',
    format: 'REMOTE',
    title:
      '[Dessiner des cartes pour les secours, depuis chez toi|Une heure de cartographie d’urgence|Tracer des maisons pour que les secours arrivent]',
    summary:
      'À partir de photos satellites, tu [traces routes et maisons|dessines des villages] : [les équipes de terrain s’en servent le soir même|sans carte, pas de secours].',
    text: `Après un cyclone, la première question est toujours la même : [où vivent les gens ?|par où passer ?] Là où aucune carte détaillée n’existe, on la dessine à distance, carré par carré.

{prénom} ouvre la séance par vingt minutes d’explications. Ensuite, chacun prend un carré, suit les routes, entoure les toits. [On apprend vite à distinguer une case d’un rocher.|Un cartographe confirmé valide derrière toi, tu ne peux rien casser.] On reste en visio pour se poser des questions.

[À la fin de la soirée, la carte est plus pleine et tu sais où se trouve Tamatave.|La fois dernière, quarante personnes ont couvert neuf cents kilomètres carrés.]`,
    bring: 'Un ordinateur avec une souris, c’est indispensable.',
    when: ['wed 19:00', 'mon 19:30', 'thu 19:00'],
    minutes: 120,
    places: [20, 50],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'EMERGENCY',
    format: 'AT_HOME',
    title:
      '[Prépare ton sac de 72 heures|Un sac, une liste, un plan de famille|Et si l’on devait partir ce soir ?]',
    summary:
      'Réunis en une heure [ce qu’il faut pour tenir trois jours|dix objets utiles], puis [aide un voisin à faire le sien|montre-le à quelqu’un].',
    text: `[Inondation, feu de forêt, panne de courant : les consignes sont simples, mais qui a déjà son sac ?|Les secours le disent tous : une famille prête en libère une autre.] Ce défi se fait en une heure, à la maison.

Eau, nourriture, radio à piles, copies des papiers, médicaments, chargeur, couverture, doudou. Décidez ensemble d’un point de rendez-vous et d’une personne à prévenir hors du département. [Les enfants sont d’excellents chefs de projet.|Range-le près de la porte, et note la date.]

La seconde moitié du défi compte le plus : [propose à une voisine âgée de faire le sien avec elle|fais-le une deuxième fois, chez quelqu’un d’autre].`,
    bring: 'Un sac à dos, la liste que nous t’envoyons.',
    minutes: 60,
    places: [100, 400],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'EMERGENCY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Guetteurs bénévoles dans {lieu}|Surveiller le massif, jumelles en main {à}|Vigie d’un jour face aux feux {à}]',
    summary:
      'Un poste d’observation, [des jumelles, une radio|un carnet], quatre heures [face au massif|à deux] : [repérer une fumée tôt, c’est tout gagner|plus on voit tôt, moins ça brûle].',
    text: `[Un départ de feu, c’est un verre d’eau au bout d’une minute, un seau au bout de deux, une tonne au bout de dix.|Les caméras sont utiles. Deux paires d’yeux, un café et une vue dégagée le sont encore plus.]

Tu es posté·e avec un binôme au belvédère. Toutes les dix minutes, tour d’horizon aux jumelles ; entre deux, tu renseignes les promeneurs. [À la moindre fumée, tu appelles, tu ne descends pas.|{prénom} t’explique la radio et le carroyage en vingt minutes.]

[Les jours de grand vent, le massif est fermé et nos guetteurs sont les seuls à l’avoir pour eux.|Le coucher de soleil est compris dans le poste du soir.]`,
    bring: 'Chapeau, deux litres d’eau, pique-nique, jumelles si tu en as.',
    access: 'Piste de deux kilomètres, montée en véhicule encadrée.',
    spot: 'forest',
    meet: 'à la barrière du massif',
    when: ['sat 10:00', 'sun 10:00', 'wed 14:00', 'sat 14:30'],
    minutes: 240,
    places: [2, 4],
    shifts: 2,
    months: [5, 6, 7, 8, 9, 10],
    approval: true,
  },
]
