import type { Action } from './action'

export const cultureSport: Action[] = [
  {
    cause: 'CULTURE_SPORT',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Bénévole d’un soir au petit festival {de}|Monter la scène, tenir le bar, danser {à}|Trois concerts, une buvette, il manque des bras {à}]',
    summary:
      '[Billetterie, buvette ou lumière|Tu choisis ton poste], un créneau de trois heures, et [le reste de la soirée est à toi|le concert est offert].',
    text: `[Deux cents places, trois groupes, aucun vigile : le genre de festival où l’on se parle dans la file.|Au début, c’était un concert dans un garage. Il y a maintenant une scène, mais l’esprit du garage est resté.] Tout est tenu par des bénévoles.

On te confie un poste et un binôme qui le connaît. La buvette rit beaucoup, la billetterie voit tout le monde, la régie apprend à enrouler un câble dans le bon sens. [Une équipe douce s’occupe du coin calme, avec chaises et casques pour les enfants.|Les lève-tôt montent la scène, les couche-tard rangent : on a besoin des deux.]

[Repas chaud, boissons et entrée comprises.|On mange tous ensemble à dix-huit heures, artistes compris.] {prénom} tient le planning et la bonne humeur.`,
    bring: 'Un vêtement noir si tu choisis la régie, sinon des couleurs.',
    access: 'Salle accessible, parking vélos surveillé.',
    spot: 'hall',
    meet: '[entrée des artistes|à la billetterie]',
    when: ['sat 14:00', 'fri 15:30', 'sat 13:30'],
    minutes: 180,
    places: [6, 12],
    shifts: 3,
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'CULTURE_SPORT',
    format: 'ON_SITE',
    title:
      '[Un tournoi de foot à sept cherche ses arbitres {à}|Sifflet autour du cou, le temps d’un tournoi {à}|Arbitre bénévole pour le tournoi des quartiers]',
    summary:
      'Vingt équipes, [des filles, des garçons, des parents en survêtement|de neuf à douze ans] : on cherche [arbitres, buvette et premiers secours|des arbitres qui sourient].',
    text: `[Le niveau est inégal, l’enthousiasme non.|L’équipe des mamans a perdu tous ses matchs l’an dernier et promet une revanche.] Vingt équipes, matchs de douze minutes, et une règle maison : un geste de fair-play vaut un but.

Si tu connais les règles, tu arbitres. Sinon, tu tiens la feuille de match, la buvette ou le stand des gourdes. [On te donne un sifflet, une chasuble et un joker.|Deux secouristes veillent au bord du terrain.]

{prénom} répartit les rôles à l’arrivée, selon les envies. [On finit par un match arbitres contre parents, sans enjeu et sans pitié.|La remise des prix récompense aussi la plus belle glissade.]`,
    bring: 'Baskets, casquette ou bonnet selon le ciel.',
    access: 'Tribune accessible, tram et parking à proximité.',
    spot: 'stadium',
    meet: 'à la table de marque',
    when: ['sat 9:00', 'sun 9:00', 'wed 13:30'],
    minutes: 240,
    places: [10, 20],
    minors: true,
    family: true,
  },
  {
    cause: 'CULTURE_SPORT',
    format: 'ON_SITE',
    title:
      '[Le vélo pour toutes : apprendre à pédaler {à}|Tenir une selle, apprendre à rouler {à}|Une heure pour remettre quelqu’un en selle {à}]',
    summary:
      'Des adultes qui n’ont jamais [osé|eu de vélo] apprennent à rouler : tu tiens la selle, [tu cours un peu, tu lâches|puis un jour, plus personne ne la tient].',
    text: `[Il y a un instant précis où la personne comprend que tu ne tiens plus rien. On vient tous pour cet instant.|Apprendre à quarante ans, c’est se montrer maladroit devant les autres. Il faut du courage, et une main sur la selle.]

On travaille sur un espace fermé, avec des vélos à notre taille. Trois étapes : l’équilibre sans pédales, le freinage, les premiers tours. [{prénom} t’apprend où poser ta main pour aider sans diriger.|Une personne accompagnée par bénévole, jamais plus.]

Pas besoin d’être cycliste, juste de trottiner dix mètres. [À la fin du cycle, on sort tous ensemble en ville, en file indienne et en fanfare.|La sortie de fin de saison passe devant la mairie, sonnettes comprises.]`,
    bring: 'Baskets, et ton casque si tu en as un.',
    access: 'Espace plat, clos, à l’écart des voitures.',
    spot: 'square',
    meet: '[au chalet à vélos|près des arceaux]',
    when: ['sat 10:00', 'sun 10:00', 'wed 18:00'],
    minutes: 120,
    places: [5, 12],
    minors: true,
  },
  {
    cause: 'CULTURE_SPORT',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Une journée en pierre sèche {à}|Pierres sèches : remonter un mur {à}|Chantier patrimoine {à} : on remonte le vieux mur]',
    summary:
      'Un muret écroulé, [un maçon passionné|une bâtisseuse qui transmet] et [une journée au grand air|des pierres à apprivoiser] : on remonte ce que [le temps|l’hiver] a défait.',
    text: `[Chaque pierre a une face et une seule qui voudra bien regarder dehors. La trouver, c’est tout le métier.|On ne bâtit pas sans mortier par nostalgie : un mur sec respire, draine et loge des lézards.]

Encadrés par {prénom}, on trie, on cale, on remonte assise après assise. En une journée, l’équipe progresse de trois à quatre mètres. [Le premier mètre est toujours à refaire, c’est normal.|Au bout d’une heure, on reconnaît les bonnes pierres à l’œil.]

[Le village nous nourrit à midi, et les anciens viennent commenter.|Tarte aux pommes à seize heures, tirée du four voisin.] Les plus jeunes, dès douze ans, remplissent le cœur du mur.`,
    bring: 'Gants solides, chaussures fermées, chapeau, pique-nique du soir si tu restes.',
    access: 'Chantier sur chemin de terre, à cinq minutes du parking.',
    spot: 'farm',
    meet: 'devant le four banal',
    when: ['sat 9:00', 'sun 9:30'],
    temperate: true,
    minutes: 360,
    places: [8, 16],
    months: [3, 4, 5, 6, 7, 8, 9, 10, 11],
    minors: true,
    family: true,
  },
  {
    cause: 'CULTURE_SPORT',
    format: 'REMOTE',
    title:
      '[Sous-titrer un documentaire local|Quinze minutes de film à sous-titrer|Écrire les sous-titres d’un ciné-club]',
    summary:
      'Un court film, [un logiciel gratuit|une heure de patience] : tes sous-titres [l’ouvrent aux sourds et aux apprenants|permettent à tous de le voir].',
    text: `[On tourne, on monte, on projette, et l’on oublie toujours les sous-titres.|Notre ciné-club invite tout le monde, mais un film sans sous-titres laisse du monde dehors.] Il nous en faut huit avant la prochaine saison.

Tu reçois quinze minutes de film, déjà transcrites à la machine, donc pleines de trouvailles. Tu corriges, tu coupes au bon endroit, tu ajoutes les bruits qui comptent. [{prénom} t’envoie une page de conseils et relit ton travail.|Une réplique se lit en deux secondes : c’est un bel exercice de concision.]

Ton nom, ou ton pseudo, passe au générique. [On t’offre deux places pour la projection.|La première personne à avoir sous-titré pour nous est devenue sous-titreuse.]`,
    bring: 'Un ordinateur, un casque.',
    minutes: 120,
    places: [6, 16],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'CULTURE_SPORT',
    format: 'ON_SITE',
    by: 'citizen',
    title:
      '[Chorale d’un soir {à} : tout le monde chante|Une chorale éphémère {auLieu}|On chante ensemble {à}, sans répéter cent ans]',
    summary:
      'Une chanson, [trois voix|deux heures], aucun niveau demandé : [en arrivant on ne se connaît pas, en repartant on fredonne|et une collecte pour l’épicerie solidaire].',
    text: `Je dirige une chorale depuis quinze ans, et [ce sont toujours les gens qui « chantent faux » qui finissent au premier rang|j’ai envie d’essayer plus simple]. Pas d’abonnement, pas d’audition.

On apprend une seule chanson, à trois voix, à l’oreille. [On la chante, on l’enregistre, on se quitte.|À la fin, on ouvre les fenêtres et le quartier en profite.] L’entrée est un paquet de pâtes ou une boîte de conserve pour l’épicerie solidaire.

J’ai besoin de choristes, bien sûr, et de quatre complices : deux à l’accueil, une personne pour la collecte, une pour rassurer ceux qui hésitent devant la porte. [Je t’assure que ce dernier poste est le plus important.|Viens avec quelqu’un qui n’ose pas.]`,
    bring: 'Une boîte de conserve, une gourde.',
    access: 'Chaises pour tous, entrée de plain-pied.',
    spot: 'hall',
    when: ['fri 20:00', 'thu 20:00', 'sat 19:00', 'sun 17:00'],
    minutes: 120,
    places: [20, 50],
    family: true,
    minors: true,
    wheelchair: true,
  },
]
