import type { Action } from './action'

export const education: Action[] = [
  {
    cause: 'EDUCATION',
    format: 'ON_SITE',
    title:
      '[Une table, un thé, du français : conversation {à}|Parler français autour d’un thé {à}|Atelier de conversation {auLieu}]',
    summary:
      'Dix personnes [venues de partout|aux dix accents], une heure de français [pour rire, se tromper et recommencer|vivant, sans tableau ni note].',
    text: `[Prendre un rendez-vous chez le médecin, parler au professeur de son fils, comprendre une blague : voilà notre programme.|Au marché, au guichet, à l’école, c’est la conversation qui manque, pas la grammaire.] On s’y entraîne par petites tables.

Tu parles français ? Tu peux animer. Chaque table reçoit un thème et une boîte d’objets pour se lancer. Tu écoutes plus que tu ne corriges, et [tu répètes autrement quand un regard se perd|tu apprends au moins un mot de dari par séance].

[Les gens viennent pour la langue et restent pour les amis.|La semaine dernière, un maçon afghan nous a expliqué la pétanque.] {prénom} est là pour t’accompagner la première fois.`,
    bring: 'Une photo ou un objet à raconter, si tu veux.',
    access: 'De plain-pied, coin enfants surveillé.',
    spot: 'hall',
    when: ['tue 18:30', 'sat 10:00', 'thu 14:00', 'wed 18:30', 'mon 18:30'],
    minutes: 90,
    places: [4, 10],
    wheelchair: true,
  },
  {
    cause: 'EDUCATION',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Permanence numérique {à} : aider à déclarer, imprimer, respirer|Débloquer un dossier en ligne {à}|Un clic à la fois : aide numérique {auLieu}]',
    summary:
      '[Créer une adresse, retrouver un mot de passe, envoyer une photo|Assis à côté de quelqu’un qui n’ose pas] : [une heure par personne, sans soupirer|tu guides, sans prendre la souris].',
    text: `[« On m’a dit que c’était simple. » Ceux qui commencent ainsi restent en général une heure.|Quand tout passe par un écran, ne pas savoir s’en servir coûte des droits.] Notre permanence reçoit sans rendez-vous.

La règle d’or : la personne garde la souris. Tu expliques, tu patientes, tu notes dans son carnet ce qu’il faudra refaire. [Jamais de mot de passe sur un bout de papier à nous, jamais de dossier à sa place.|On ne remplit rien à sa place : on fait avec elle.] Une fiche par démarche te sert d’aide-mémoire.

Viens une première fois en doublon avec {prénom}. [Et prépare-toi à recevoir des confitures.|Les remerciements sont démesurés par rapport à ce qu’on fait, c’est très agréable.]`,
    bring: 'Ton calme. Les ordinateurs sont sur place.',
    access: 'Rez-de-chaussée, tables réglables, loupe d’écran disponible.',
    spot: 'library',
    meet: '[salle informatique|au fond, près des journaux]',
    when: ['mon 14:00', 'wed 10:00', 'fri 14:00', 'sat 10:00'],
    minutes: 150,
    places: [3, 6],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'EDUCATION',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Dépouiller, compter, comprendre : le vote expliqué {à}|Un bureau de vote pour de faux {à}|Voter pour de rire, apprendre pour de vrai]',
    summary:
      'Une urne, un isoloir, [des élections pour élire la meilleure crêpe|deux listes très sérieuses de fromages] : on [joue à voter|apprend à voter] avec les lycéens.',
    text: `[Beaucoup de jeunes n’ont jamais mis les pieds dans un bureau de vote, et personne ne leur a montré comment on plie le bulletin.|Se tromper de bureau, oublier sa carte, avoir peur de déranger : on ne vote pas pour de toutes petites raisons.] Alors on s’entraîne.

On installe tout : table de décharge, isoloir, urne transparente, registre. Les bénévoles tiennent les rôles de président, d’assesseur et de scrutateur. [Le débat sur les candidats dure dix minutes et reste à peu près poli.|Deux candidats fictifs défendent leur programme avec un sérieux total.]

À la fin, qui veut vérifie son inscription sur les listes. [On ne parle d’aucun parti, c’est notre seule ligne rouge.|L’atelier est strictement neutre, tu t’y engages en venant.]`,
    bring: 'Rien du tout.',
    access: 'Établissement accessible, présenter une pièce d’identité à l’accueil.',
    spot: 'highschool',
    meet: 'à l’accueil',
    when: ['tue 13:30', 'thu 13:30', 'fri 10:00'],
    minutes: 150,
    places: [5, 10],
    months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6],
    wheelchair: true,
  },
  {
    cause: 'EDUCATION',
    format: 'REMOTE',
    title:
      '[Relire une lettre de motivation, ce soir|Un œil bienveillant sur un CV|Relecteurs de candidatures, à distance]',
    summary:
      '[Trente minutes, un CV, quatre remarques utiles|Tu lis, tu commentes, tu encourages] : [avant l’entretien, un regard extérieur change tout|et un jeune ose enfin l’envoyer].',
    text: `[Un bon CV caché sous trois fautes, ça se répare en une demi-heure.|Ceux qui ont un oncle cadre font relire leur lettre. Les autres l’envoient telle quelle. Sois l’oncle, ou la tante.]

Chaque mardi, une dizaine de candidatures arrivent, anonymisées. Tu en choisis une, tu proposes quatre remarques au plus : une sur la clarté, une sur ce qui donne envie, une sur ce qui manque, une pour encourager. [La dernière est la plus importante.|Pas de réécriture : la lettre doit rester la sienne.]

Un animateur transmet et répond. [On te dit, quelques semaines après, ce que c’est devenu.|Dans un cas sur trois, on reçoit un « c’est bon, je commence lundi ».]`,
    bring: 'Un ordinateur, une pointe de tact.',
    minutes: 30,
    places: [15, 50],
    wheelchair: true,
  },
  {
    cause: 'EDUCATION',
    format: 'REMOTE',
    title:
      '[Transcrire des lettres de poilus|Déchiffrer de vieux registres, une page à la fois|Relire les archives {de} sans quitter ton fauteuil]',
    summary:
      '[Une écriture penchée, des mots oubliés|Une page numérisée, une zone de texte] : [aide les archives à rendre cherchable|tu sauves de l’oubli] la vie des gens ordinaires.',
    text: `Janvier 1916 : « Il fait froid, mais le colis est arrivé. » [Pour qu’un arrière-petit-fils retrouve cette phrase, il faut que quelqu’un l’ait tapée.|La machine s’y casse les dents, pas toi.]

Tu reçois une page, une loupe numérique et un alphabet d’époque. Tu recopies ligne à ligne, en laissant des points d’interrogation où tu doutes. Deux autres personnes passent derrière. [Une page demande une demi-heure, parfois un mystère entier.|Les fautes d’orthographe de 1916 se gardent, c’est la règle.]

Un fil de discussion rassemble les énigmes. [Hier, nous avons passé la soirée sur le mot « musette ».|{prénom}, archiviste, arbitre les cas désespérés.]`,
    bring: 'Un grand écran, c’est plus confortable.',
    minutes: 45,
    places: [20, 80],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'EDUCATION',
    format: 'AT_HOME',
    title: '[Remplir une boîte à livres|Dix livres à faire circuler|Libère dix livres de ton étagère]',
    summary:
      'Dix livres choisis, [un petit mot à l’intérieur|une phrase sur la page de garde], et tu les [déposes là où l’on n’en trouve jamais|glisses dans la boîte la plus vide].',
    text: `[Les boîtes à livres du centre débordent, celles des quartiers et des villages restent vides.|Un livre qu’on ne relira pas prend la poussière ; le même, à la laverie, trouve un lecteur en une journée.] On rééquilibre ?

Choisis dix livres que tu aimerais vraiment voir lus, albums compris. Écris sur la page de garde une phrase à l’inconnu qui l’ouvrira. Puis dépose-les : boîte isolée, salle d’attente, laverie, hall d’immeuble, avec l’accord de qui s’en occupe.

Raconte-nous où tu les as laissés. [Un carnet en ligne garde la trace des livres voyageurs.|L’un d’eux a mis deux ans à revenir, couvert de sable.]`,
    bring: 'Dix livres, un stylo.',
    minutes: 45,
    places: [100, 300],
    family: true,
    minors: true,
    wheelchair: true,
  },
]
