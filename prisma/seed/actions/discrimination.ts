import type { Action } from './action'

export const discrimination: Action[] = [
  {
    cause: 'DISCRIMINATION',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Bibliothèque vivante {à} : emprunte quelqu’un|Des livres humains {auLieu}|Ouvrir une bibliothèque vivante {à}]',
    summary:
      '[Un quart d’heure en tête-à-tête avec quelqu’un|On n’emprunte pas un livre mais une personne] dont tu croyais [tout savoir|ne rien savoir] : [il faut des lecteurs et des bibliothécaires|viens accueillir].',
    text: `Les « livres » s’appellent « Ancien détenu », « Fille de harki », « Homme sage-femme », « Bègue et professeur ». [On les emprunte quinze minutes, on pose ses questions, on les rend en bon état.|Chacun raconte un chapitre de sa vie et répond, ou pas, aux questions.]

Nous cherchons des bibliothécaires : tu tiens le registre, tu proposes un titre à ceux qui hésitent, tu surveilles l’heure avec tact. [Rien à raconter toi-même, sauf si l’envie te vient.|Une petite formation d’une demi-heure ouvre l’après-midi.]

[On sort de là avec deux préjugés de moins et trois numéros de téléphone.|Les livres sont souvent aussi bouleversés que les lecteurs : {prénom} veille sur eux entre deux prêts.] Le catalogue change chaque fois.`,
    bring: 'De la curiosité.',
    access: 'Accessible en fauteuil, interprète en langue des signes sur demande.',
    spot: 'library',
    meet: 'dans le hall',
    when: ['sat 14:00', 'sat 10:00', 'wed 14:30'],
    minutes: 180,
    places: [6, 14],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'DISCRIMINATION',
    format: 'ON_SITE',
    title:
      '[Cuisines du monde, une seule table {à}|Banquet des voisins {à} : il manque des cuistots|Cuisiner à douze mains, manger à cent {à}]',
    summary:
      'Douze cuisiniers [venus de dix pays|de tous les étages], cent couverts, [une seule tablée|aucun discours] : on épluche, on goûte, on s’attable.',
    text: `[On a essayé les conférences sur le vivre-ensemble. Puis on a essayé le mafé, et il y a eu plus de monde.|Rien ne fait tomber les méfiances comme deux heures d’épluchage côte à côte.]

Le matin, on cuisine par équipes mélangées : personne ne prépare sa propre recette. [{prénom} a appris les raviolis coréens, un Breton a failli rater le couscous.|Chaque plat a un parrain qui explique, et douze mains qui se trompent.] À midi et demi, grande tablée ouverte.

Tu peux venir cuisiner, dresser, servir ou laver. [Les régimes sont affichés sur chaque plat, et personne ne repart le ventre vide.|Prix libre, boîtes bienvenues pour emporter.]`,
    bring: 'Un tablier, ton couteau préféré, une boîte vide.',
    access: 'Cuisine de plain-pied, plans de travail à deux hauteurs.',
    spot: 'hall',
    when: ['sun 9:30', 'sat 9:30'],
    minutes: 300,
    places: [10, 22],
    wheelchair: true,
    family: true,
    minors: true,
  },
  {
    cause: 'DISCRIMINATION',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Monter sur scène contre les préjugés {à}|Théâtre forum {à} : et toi, tu ferais quoi ?|Une scène, une injustice, dix fins possibles {à}]',
    summary:
      'On rejoue [un refus de logement|un entretien d’embauche] jusqu’à trouver [la réponse juste|ce qu’un témoin peut dire] : [public et comédiens amateurs bienvenus|monte sur scène ou reste assis].',
    text: `La scène dure quatre minutes. [Un appartement « déjà loué », une voix au téléphone, un nom qui déplaît.|Une plaisanterie au bureau, un silence, une sortie gênée.] Puis on recommence, et quelqu’un dans la salle crie « stop » pour prendre la place d’un témoin.

Nous avons besoin d’amateurs pour jouer, sans texte à apprendre, et de gens pour accueillir un public parfois ému. [La troupe te prépare en une heure.|{prénom} joue tous les méchants, à regret.]

Une juriste répond aux questions à la fin. [On n’apprend pas à être un héros, juste à ne pas regarder ailleurs.|Plusieurs personnes sont reparties avec un vrai recours.]`,
    bring: 'Une tenue confortable.',
    access: 'Salle accessible, premiers rangs réservés.',
    spot: 'hall',
    when: ['thu 18:30', 'sat 15:00', 'tue 19:00'],
    minutes: 180,
    places: [8, 20],
    wheelchair: true,
  },
  {
    cause: 'DISCRIMINATION',
    format: 'REMOTE',
    title:
      '[Répondre à une offre, deux fois : enquête sur les refus|Une heure d’enquête au téléphone sur le logement|Mesurer les refus, un appel à la fois]',
    summary:
      'Selon un protocole précis, tu [appelles dix annonces|passes dix appels] : tes réponses [mesurent les refus discrets|montrent ce que personne n’avoue].',
    text: `[Tout le monde dit que ça existe, personne ne peut le prouver. Compter, c’est commencer à changer.|On croit savoir. Les chiffres, eux, surprennent toujours : parfois en bien.]

On te forme en ligne pendant une heure, puis tu appelles des annonces réelles avec un script très strict. Tu ne pièges personne, tu notes l’accueil, la réponse, le délai. [Aucun nom n’est publié, les agences reçoivent leurs propres résultats.|Le protocole a été relu par des chercheurs et par une avocate.]

Une séance de bilan rassemble tout le monde. [On y rit un peu, on s’indigne surtout, et l’on prépare les rencontres avec les bailleurs.|{prénom} y présente les premières courbes.]`,
    bring: 'Un téléphone, un tableur, une heure sans interruption.',
    when: ['wed 18:00', 'tue 12:30', 'thu 18:00'],
    minutes: 120,
    places: [10, 24],
    wheelchair: true,
    approval: true,
  },
  {
    cause: 'DISCRIMINATION',
    format: 'ON_SITE',
    title:
      '[Match mixte {à} : toutes les tailles, tous les âges|Un ballon, dix règles inventées {à}|Le tournoi des règles réinventées {à}]',
    summary:
      '[Yeux bandés, en fauteuil, à trois jambes|Filles, garçons, valides ou non], on [rejoue tous ensemble|change les règles à chaque manche] : besoin de joueurs et de soutiens.',
    text: `À la première manche, on joue comme d’habitude : les mêmes gagnent. À la deuxième, [tout le monde est assis|tout le monde joue en fauteuil], et ce ne sont plus les mêmes. [Les enfants comprennent en dix minutes ce que les affiches n’ont pas su dire.|Personne ne fait de discours, le score parle tout seul.]

On cherche des capitaines d’équipe, des chronométreurs et des gens pour pousser, guider, traduire. [Tu peux venir avec un club, une classe, ta famille.|Le matériel est prêté par un club de handisport.]

On termine par une manche dont les règles sont inventées sur place par les plus petits. [C’est un chaos magnifique.|{prénom} en garde un carnet, il faudrait le publier.]`,
    bring: 'Tenue de sport, gourde.',
    access: 'Gymnase accessible, fauteuils de sport fournis.',
    spot: 'gym',
    meet: 'à l’entrée',
    when: ['sat 14:00', 'sun 14:00', 'wed 14:00'],
    minutes: 180,
    places: [16, 36],
    wheelchair: true,
    family: true,
    minors: true,
  },
  {
    cause: 'DISCRIMINATION',
    format: 'AT_HOME',
    title:
      '[Une semaine de rues à noms de femmes|Dix plaques, dix noms : qui a droit à une rue ?|Recompte les noms de rues {de}]',
    summary:
      '[Relève les noms de rues de ton trajet|Un carnet et ton chemin habituel] : [qui honore-t-on, qui oublie-t-on ?|combien de femmes ? La réponse étonne.]',
    text: `[Sur le chemin de mon travail, il y a dix-neuf hommes, deux batailles et une fleur.|Une plaque de rue, c’est une petite leçon d’histoire que l’on récite sans y penser.] Fais l’expérience : compte.

Pendant une semaine, note les noms des rues, des écoles et des arrêts que tu croises. Femme, homme, métier, lieu, on te donne un carnet à imprimer. Puis choisis une personne oubliée de ta commune et écris cinq lignes sur elle.

Les récits nous servent à proposer des noms aux mairies. [Onze rues ont déjà été baptisées ainsi.|Une résistante, une sage-femme et une cheffe de gare ont désormais leur plaque.]`,
    bring: 'Un carnet, de bonnes jambes.',
    minutes: 60,
    places: [60, 200],
    family: true,
    minors: true,
  },
]
