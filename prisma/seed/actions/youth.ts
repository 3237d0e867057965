import type { Action } from './action'

export const youth: Action[] = [
  {
    cause: 'YOUTH',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Aide aux devoirs {à} : une heure, deux enfants, zéro soupir|Faire aimer les tables de multiplication {à}|Devoirs à deux {auLieu}]',
    summary:
      '[Une heure après l’école|Un coup de pouce après le goûter] avec un ou deux enfants de primaire : [lire, compter, reprendre confiance|tu écoutes, ils avancent].',
    text: `[Ils ne manquent pas de moyens, ils manquent de quelqu’un à côté.|Souvent, il suffit d’une grande personne assise là, sans téléphone, pour que la division se laisse faire.] Pas besoin d’avoir été bon élève.

L’heure commence toujours par un goûter. Ensuite, chacun sort son cahier et vous avancez à son rythme. [{prénom}, institutrice à la retraite, passe entre les tables quand ça coince.|Des jeux de lettres et de calcul attendent ceux qui finissent vite.]

Viens d’abord une fois en observation. Si vous vous plaisez, l’enfant et toi, tu peux revenir chaque semaine jusqu’aux vacances. [Un extrait de casier te sera demandé : c’est la règle pour tous, et c’est très bien ainsi.|Nous vérifions l’honorabilité de chaque bénévole, c’est gratuit et rapide.]`,
    bring: 'Ta patience et, si tu veux, un livre que tu adorais à huit ans.',
    access: 'Salle au rez-de-chaussée, à côté du préau.',
    spot: 'school',
    meet: '[par le portail de la cour|à la grille du préau]',
    when: ['mon 16:30', 'tue 16:30', 'thu 16:30'],
    minutes: 90,
    places: [4, 10],
    months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6],
    approval: true,
    wheelchair: true,
  },
  {
    cause: 'YOUTH',
    format: 'ON_SITE',
    title:
      '[Lire une histoire à voix haute {à}|Prête ta voix à un album pour enfants|L’heure du conte cherche des lecteurs {à}]',
    summary:
      'Un tapis, six enfants, un album : tu lis, [ils posent des questions impossibles|ils tournent les pages], et [la bibliothèque se remplit de rires|tout le monde en redemande].',
    text: `[Faire la grosse voix de l’ours devant des inconnus, ça se tente au moins une fois dans une vie.|On a beau lire des centaines de fois le même album, la chute surprend toujours quelqu’un.] Les enfants ont entre trois et sept ans, leurs parents restent autour.

On se retrouve une demi-heure avant pour choisir les livres ensemble. Chacun lit un quart d’heure, à deux voix si tu préfères. [{prénom} a toujours une marionnette de secours.|Si le trac te prend, tu commences par tourner les pages pour quelqu’un d’autre.]

Tu lis dans une autre langue ? Dis-le-nous. [Les albums bilingues sont ceux que les familles empruntent le plus.|Arabe, portugais, langue des signes, breton, créole : on a les albums, il nous manque les voix.]`,
    bring: 'Un album que tu aimes, ou rien du tout : il y en a deux mille sur place.',
    access: 'Entrée de plain-pied, parking à poussettes.',
    spot: 'library',
    meet: '[espace jeunesse|au coin des albums]',
    when: ['wed 10:00', 'sat 10:30', 'wed 15:30'],
    minutes: 75,
    places: [3, 6],
    minors: true,
    family: true,
    wheelchair: true,
  },
  {
    cause: 'YOUTH',
    format: 'REMOTE',
    by: 'organization',
    title:
      '[Répondre aux questions d’un lycéen sur ton métier|Une demi-heure de visio pour parler de ton travail|Mentor d’un soir pour un jeune qui hésite]',
    summary:
      '[Charpentier, infirmière, comptable, fleuriste|Tous les métiers nous intéressent] : raconte ton quotidien à un jeune [qui n’en a jamais rencontré|qui remplit ses vœux].',
    text: `[« J’ai mis commerce parce que je ne savais pas quoi mettre. »|À seize ans, on choisit parmi les métiers qu’on a vus. Quand on en a vu quatre, on choisit mal.] Une conversation franche vaut mieux que dix brochures.

On te présente un ou une jeune dont les envies croisent ton parcours. Vous parlez trente à quarante-cinq minutes, en visio, avec un animateur dans la pièce de son côté. [Les bons moments, les lundis pénibles, le salaire, comment tu t’es trompé·e : tout les intéresse.|Pas de diaporama, surtout pas.]

Un petit guide de questions t’attend avant l’échange. [Les plus belles rencontres débouchent parfois sur un stage, jamais par obligation.|Et si le courant passe, un deuxième appel est possible trois mois plus tard.]`,
    bring: 'Un ordinateur avec caméra, une anecdote de tes débuts.',
    when: ['wed 14:00', 'tue 17:30', 'thu 17:30', 'mon 18:00'],
    minutes: 45,
    places: [12, 30],
    wheelchair: true,
  },
  {
    cause: 'YOUTH',
    format: 'ON_SITE',
    title:
      '[Bourse aux jouets {à} : trier, tester, recoller|L’atelier des jouets cabossés {de}|Redonner vie à des jouets {à}]',
    summary:
      'Puzzles à compter, [voitures à recoller|poupées à recoiffer], piles à changer : [cinq cents jouets|trois cartons par table] attendent leur deuxième enfance.',
    text: `[Rien de plus triste qu’un puzzle auquel il manque le ciel.|Un jouet incomplet n’est pas un cadeau.] Alors on vérifie tout : les cinquante pièces du puzzle, les roues du camion, la voix du dinosaure.

Des tables, des petits tournevis, de la colle, une machine à laver pour les peluches. Tu prends un carton, tu tries en trois tas : prêt, à réparer, perdu. [Les ados sont imbattables sur les jeux électroniques.|Le coin réparation ne désemplit pas, et on y apprend beaucoup.]

Les jouets sont ensuite vendus [un euro pièce, pour que chacun puisse choisir et offrir|à tout petit prix], et l’argent paie des sorties. {prénom} garde de côté les consoles des années quatre-vingt-dix pour une démonstration très attendue.`,
    bring: 'Un petit tournevis cruciforme, si tu en as un.',
    access: 'Portes larges, tables à hauteur réglable.',
    spot: 'hall',
    when: ['sat 14:00', 'sat 9:30', 'wed 14:00', 'fri 17:00'],
    minutes: 150,
    places: [10, 20],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'YOUTH',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Encadrer une chasse au trésor {auLieu}|Pirate d’un jour {auLieu}|Une grande chasse au trésor {à} cherche ses complices]',
    summary:
      '[Tu tiens une étape, un chapeau et une énigme|Gardienne de phare, vieux marin ou perroquet] : soixante enfants du quartier [passent devant toi en courant|comptent sur toi].',
    text: `Une fois par saison, on transforme {lieu} en île. Soixante enfants, douze étapes, un coffre qui ne s’ouvre qu’avec toutes les clés. [Tous ne partent pas en vacances : cette journée compte.|Beaucoup n’ont pas quitté le quartier de l’été.]

Tu tiens une étape avec un binôme : vous posez l’énigme, vous jouez un peu la comédie, vous donnez l’indice suivant. [Costumes fournis, moustaches comprises.|Plus tu en fais, plus ils adorent.] Les équipes sont accompagnées par nos animateurs.

Brief à l’arrivée avec {prénom}, capitaine en chef. [On goûte tous ensemble à la fin, et le trésor est comestible.|Les adultes ont droit à leur part de trésor, c’est négocié.]`,
    bring: 'Un foulard ou un accessoire de pirate, une gourde.',
    access:
      '[Deux étapes sont de plain-pied, demande-les en t’inscrivant.|Repli au gymnase en cas de pluie.]',
    spot: 'park',
    meet: '[à l’accueil, sous la tonnelle|au drapeau noir]',
    when: ['wed 13:30', 'sat 13:30', 'sun 13:30'],
    minutes: 240,
    places: [12, 24],
    months: [4, 5, 6, 7, 8, 9, 10],
    family: true,
    minors: true,
  },
  {
    cause: 'YOUTH',
    format: 'AT_HOME',
    title:
      '[Tricote un bonnet minuscule|Des bonnets grands comme une orange|Deux pelotes, un bonnet, un nouveau-né au chaud]',
    summary:
      'Un bonnet de naissance [se tricote en une soirée|demande moins d’une pelote]. On te donne le modèle, [la maternité|le service de néonatologie] les attend.',
    text: `[Les prématurés tiennent leur chaleur par la tête, et les bonnets du commerce sont trois fois trop grands.|Une orange, c’est à peu près la tête d’un bébé né trop tôt.] Ceux qu’on tricote à la main sont souvent le premier vêtement de l’enfant, et les parents les gardent.

On t’envoie un patron testé par nos tricoteuses, au crochet ou aux aiguilles, en trois tailles. La laine doit être douce et lavable à soixante degrés. [Tu n’as jamais tricoté ? La version au point mousse se réussit du premier coup, ou du deuxième.|Les vidéos de {prénom} t’accompagnent maille après maille.]

Poste ton bonnet ou dépose-le dans l’un des points de collecte. [Un petit mot glissé dedans est toujours lu.|Nous les lavons, les emballons et les remettons aux soignants.]`,
    bring: 'Une pelote de laine douce, des aiguilles ou un crochet.',
    temperate: true,
    minutes: 180,
    places: [80, 300],
    minors: true,
    wheelchair: true,
    family: true,
  },
]
