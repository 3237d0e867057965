import type { Action } from './action'

export const health: Action[] = [
  {
    cause: 'HEALTH',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Courir pour la recherche {auLieu}|Dossards solidaires {à} : cinq kilomètres qui comptent|Cinq kilomètres, un dossard, une cause {à}]',
    summary:
      '[En marchant, en courant ou en poussette|À ton allure] : chaque dossard finance [la recherche sur les maladies rares|une journée de laboratoire].',
    text: `[La boucle fait cinq kilomètres et personne ne regarde le chrono.|Il y a ceux qui partent vite, ceux qui papotent et ceux qui poussent une poussette double. On attend tout le monde.] Chaque dossard est parrainé par un commerçant {de}, pour une famille qui attend un traitement.

On cherche des coureurs, et tout autant des gens qui ne courent pas : ravitaillement, signaleurs aux carrefours, remise des dossards. [Le poste des oranges coupées est très demandé.|Signaleur, c’est le meilleur endroit pour applaudir.]

Les enfants ont leur propre départ, sur six cents mètres. [À midi, on annonce le total et on partage une grande paella.|Le chèque est remis devant tout le monde, par le dernier arrivé.]`,
    bring: 'De quoi courir ou applaudir, une gourde.',
    access: 'Consigne gratuite, douches au gymnase voisin.',
    spot: 'park',
    meet: '[au village de départ|sous l’arche]',
    when: ['sun 9:00', 'sun 9:30', 'sat 10:00'],
    temperate: true,
    minutes: 210,
    places: [30, 60],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'HEALTH',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Accueillir les donneurs de sang {à}|Une collation, un sourire : don du sang {à}|Journée don de sang {auLieu} : il manque des hôtes]',
    summary:
      'Tu orientes, tu rassures, tu [sers la collation|beurres les tartines] : [les donneurs reviennent là où ils ont été bien reçus|une collecte réussie, c’est un bon accueil].',
    text: `[Ce qui fait peur, ce n’est pas l’aiguille : c’est de ne pas savoir où se mettre.|On vient donner une fois par curiosité ; on revient parce qu’on a été bien reçu.] Voilà ton rôle.

Trois postes : l’entrée, l’attente, la collation. Tu n’as rien à savoir sur le sang, les infirmières s’en chargent. [{prénom} te glisse les bonnes réponses aux questions qui reviennent.|On te confie la liste des douze questions qu’on nous pose vraiment.]

La collation est tenue par d’anciens donneurs : quiche, fruits, café, beaucoup de nouvelles du quartier. [Si tu veux donner, on te garde un créneau.|Et l’on a le droit d’être bénévole sans donner : personne ne te le demandera.]`,
    bring: 'Un gilet ou une tenue chaude, un gâteau si tu aimes en faire.',
    access: 'Salle de plain-pied, places réservées devant l’entrée.',
    spot: 'hall',
    when: ['wed 15:00', 'fri 14:30', 'tue 15:30', 'sat 8:30'],
    minutes: 180,
    places: [3, 6],
    shifts: 2,
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'HEALTH',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Visiter les patients avec un chariot de livres|Bibliothèque roulante à l’hôpital {de}|Une heure de lecture au chevet {à}]',
    summary:
      '[Un chariot, deux étages, des conversations|Pousser les livres de chambre en chambre] : [à l’hôpital, le temps ne passe pas vite|proposer un roman, c’est aussi proposer de parler].',
    text: `« Vous n’auriez pas quelque chose qui ne parle pas de maladie ? » [Si, un chariot entier.|C’est la question la plus fréquente, et la plus facile.] Deux fois par semaine, on passe dans deux services.

Tu frappes, tu souris, tu proposes un livre, une revue, des mots croisés, ou rien. Certains veulent lire, d’autres veulent qu’on leur lise. Beaucoup veulent juste dire bonjour. [On apprend vite à reconnaître une porte ouverte.|Et « non merci » est une réponse qu’on accueille avec le même sourire.]

Première visite avec {prénom}, qui pousse le chariot depuis neuf ans. [On passe au lavage de mains avant chaque couloir : c’est la seule règle qu’on ne discute pas.|Une heure et demie, puis café avec l’équipe.]`,
    bring: 'Des chaussures silencieuses.',
    access: 'Hall principal, ascenseurs. Tram au pied du bâtiment ou bus.',
    spot: 'hospital',
    meet: 'dans le hall, à côté du point d’accueil',
    when: ['tue 14:30', 'thu 14:30', 'wed 15:00', 'fri 15:00'],
    minutes: 90,
    places: [2, 5],
    approval: true,
    wheelchair: true,
  },
  {
    cause: 'HEALTH',
    format: 'REMOTE',
    title:
      '[Traduire un livret de santé dans ta langue|Quatre pages à traduire pour un patient|Ta langue maternelle peut soigner]',
    summary:
      'Arabe, tamoul, portugais, ukrainien, [soninké|bambara] : traduis [quatre pages|un livret illustré] pour que [chacun comprenne son traitement|le médecin soit compris].',
    text: `[Une ordonnance mal comprise, et c’est un traitement arrêté trop tôt.|À l’hôpital, ce sont souvent les enfants qui traduisent. Ils ne devraient pas avoir à le faire.] Nos livrets expliquent le diabète, la grossesse ou l’asthme en dessins et en phrases courtes.

Tu traduis quatre pages, une autre personne les relit, un soignant vérifie. Le vocabulaire médical est fourni. [Les dialectes sont les bienvenus, les fautes se corrigent.|Si l’oral te va mieux, on enregistre aussi des versions audio.]

Compte deux heures, à prendre quand tu veux. [Ton livret sera imprimé à cinq mille exemplaires.|On t’envoie le livret imprimé, avec ton prénom si tu le souhaites.]`,
    bring: 'Un traitement de texte, ta langue.',
    experienced: true,
    minutes: 120,
    places: [12, 30],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'HEALTH',
    format: 'ON_SITE',
    title:
      '[Musique aux fenêtres de l’Ehpad {de}|Chanter sous les fenêtres d’une résidence {à}|Une aubade pour les aînés {de}]',
    summary:
      'Guitare, flûte ou voix : [vingt minutes de chansons connues|un petit concert dans la cour] pour des résidents qui [chantent mieux que nous|connaissent toutes les paroles].',
    text: `[On s’installe dans la cour et, en trois chansons, toutes les fenêtres sont ouvertes.|Ils oublient parfois le jour qu’on est, jamais le refrain.] Le programme va de la valse au yéyé, avec une incursion de jazz quand le saxophone est là.

Musiciens de tous niveaux, chanteurs de salle de bain, danseurs : on répète une fois ensemble, puis on joue. Les partitions sont simplifiées. [Si tu ne joues de rien, tu pousses un fauteuil près de la musique, et c’est un vrai poste.|Ceux qui ne chantent pas distribuent les paroles en gros caractères.]

Après, les résidents offrent le goûter et les commentaires. [Madame Perle, cent un ans, note les fausses notes.|Prévois le rappel, il y en a toujours un.]`,
    bring: 'Ton instrument, une pince à linge pour les partitions.',
    access: 'Cour pavée, repli dans la salle commune.',
    spot: 'care',
    meet: 'dans la cour intérieure',
    when: ['sat 15:00', 'wed 15:30', 'sun 15:00'],
    minutes: 90,
    places: [6, 15],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'HEALTH',
    format: 'AT_HOME',
    title:
      '[Couds un coussin cœur|Un coussin en forme de cœur, contre la douleur|Quatre coutures pour soulager quelqu’un]',
    summary:
      '[Un tissu doux, un peu de rembourrage|Un patron à imprimer] : ce coussin se glisse sous le bras après [une opération du sein|une intervention] et [soulage vraiment|change les nuits].',
    text: `[C’est bête comme un coussin, et c’est la première chose que demandent les patientes.|Sa forme n’est pas décorative : elle se cale sous le bras et empêche la couture de tirer.] Les services de chirurgie {de} et d’ailleurs nous en réclament chaque semaine.

Patron, tissu conseillé, poids exact de rembourrage : tout est dans le guide. Cent soixante grammes, ni plus ni moins. [Compte une heure et demie pour le premier, quarante minutes pour les suivants.|À la machine ou à la main, les deux tiennent.]

Lave-le, glisse-le dans un sachet, ajoute un mot si le cœur t’en dit. [On te donne le point de collecte le plus proche.|{prénom} en a cousu deux cents et affirme qu’on ne s’en lasse pas.]`,
    bring: 'Une chute de coton, du fil, du rembourrage lavable.',
    minutes: 90,
    places: [40, 160],
    minors: true,
    wheelchair: true,
  },
]
