import type { Action } from './action'

export const environment: Action[] = [
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Deux heures pour {lieu}|Des gants, des sacs et du vent {à}|Deux heures de gants et de sacs {à}|Rendre {lieu} au sable et aux oiseaux]',
    summary:
      '[On ramasse ce que la dernière marée a laissé|On suit la laisse de mer, sac en main], on trie, on pèse, [et on prend un café face à l’eau|puis on regarde le tas avec une certaine fierté].',
    text: `[Après chaque coup de vent, {lieu} change de visage : filets, bouchons, mégots, bâtonnets de coton-tige.|Les bouts de filet et les granulés n’arrivent pas ici par hasard : le courant les pose toujours au même endroit, et nous savons lequel.] En deux heures à trente, on en enlève [plus qu’une machine, sans emporter le sable avec|entre quarante et quatre-vingts kilos].

On avance en ligne, de la digue vers l’eau, sans toucher aux algues ni au bois flotté : ils nourrissent la plage. {prénom} tient la balance et note tout, par famille de déchets. [Ces chiffres partent ensuite à la commune, qui s’en sert pour placer ses bacs à marée.|L’an dernier, ces relevés ont convaincu deux commerces d’abandonner la vaisselle jetable.]

[Viens comme tu es, reste une heure si tu n’en as qu’une.|Pas besoin de tenir jusqu’au bout : préviens simplement {prénom} en partant.] Les enfants sont les meilleurs chercheurs de bouchons bleus.`,
    bring:
      '[Des chaussures qui ne craignent rien, un coupe-vent, une gourde.|Bottes ou vieilles baskets, une gourde. Gants et sacs sont fournis.]',
    access:
      '[Descente par la cale, sable dur sur les cinquante premiers mètres.|Bus jusqu’au front de mer, garages à vélos à côté du poste de secours.]',
    spot: 'beach',
    meet: '[au pied de la cale|devant le poste de secours|côté parking]',
    when: ['sat 9:30', 'sun 10:00', 'sat 14:30'],
    minutes: 120,
    places: [20, 45],
    family: true,
    minors: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Remonter {lieu}, une épuisette à la main|Coup de propre sur {lieu}|Ce que la rivière a laissé {à}]',
    summary:
      'Canettes, plastiques, parfois un vélo : on [nettoie {lieu} depuis la rive|longe {lieu} à pied et en barque], en équipes de quatre.',
    text: `Depuis le pont, on ne voit presque rien. [Il faut descendre sur la rive pour comprendre|C’est en s’approchant des racines qu’on mesure] : tout ce qui tombe dans les caniveaux {de} finit accroché là, avant de filer vers la mer.

Les équipes de quatre se partagent la rive par tronçons de deux cents mètres. Une personne ramasse, une tient le sac, une trie, une veille à la sécurité ; on change de rôle toutes les vingt minutes. [Deux barques récupèrent ce qui flotte, avec des pagayeurs aguerris à bord.|Personne n’entre dans l’eau, les épuisettes ont le bras long.]

[La commune passe prendre les sacs à midi et nous offre la collation.|On termine par une photo du tas et un casse-croûte sur l’herbe.] L’an passé : trois trottinettes, un coffre-fort vide et la plaque d’un dentiste parti à la retraite.`,
    bring: 'Bottes ou chaussures montantes, pantalon long, gourde. Les gants sont prêtés.',
    access: 'Terrain inégal par endroits : le tronçon [du bas|près du pont] reste facile à marcher.',
    spot: 'river',
    meet: '[sous le pont, rive droite|à l’embarcadère|au début du chemin de halage]',
    when: ['sat 9:00', 'sun 9:30'],
    minutes: 150,
    places: [16, 32],
    minors: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Planter une haie champêtre {à}|Trois cents jeunes plants à mettre en terre {à}|Une haie pour les hérissons et les voisins]',
    summary:
      'Noisetiers, aubépines, cornouillers : [on plante deux cents mètres de haie|trois cents arbustes à installer] avec [un agriculteur du coin|la ferme qui nous accueille], goûter compris.',
    text: `Il y avait une haie ici jusque dans les années soixante-dix. [Marcel, le voisin, s’en souvient encore : il y cueillait des noisettes.|On la voit sur les anciennes photos aériennes, et on a décidé de la redessiner.] Elle coupera le vent, gardera l’eau et logera plus de monde qu’un immeuble.

Une équipe fait les trous, une autre habille les racines, une troisième plante et paille. On te montre tout en dix minutes. [C’est physique sans être dur, et on s’arrête dès qu’on a froid.|Ceux qui ont mal au dos s’occupent des étiquettes et du paillage, il en faut.]

Tu pourras revenir voir ton arbuste : chaque personne signe le sien d’un petit ruban. [Soupe chaude à midi, servie dans la grange.|{prénom} apporte son cake aux noix, réputé jusque dans le canton voisin.]`,
    bring: 'Bottes, vêtements chauds qui peuvent finir boueux. Une bêche si tu en as une.',
    access:
      '[Covoiturage depuis la place de la mairie, dis-le-nous dans un message.|Dernier kilomètre sur un chemin de terre, stationnement dans le pré.]',
    spot: 'farm',
    when: ['sat 9:30', 'sun 9:30', 'sat 13:30'],
    temperate: true,
    minutes: 180,
    places: [15, 40],
    months: [11, 12, 1, 2, 3],
    family: true,
    minors: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Café-réparation {à} : tes mains et ton tournevis|Réparer plutôt que jeter : il manque du monde à l’établi|Grille-pain, lampes, fermetures éclair : on répare {à}]',
    summary:
      'Tu sais recoudre, souder ou simplement [accueillir avec le sourire|démonter sans perdre les vis] ? [Passe derrière l’établi|Viens tenir une table] {à}.',
    text: `[Une bouilloire sur deux qui arrive chez nous n’a qu’un faux contact.|La moitié des objets qu’on nous apporte repartent sous le bras de leur propriétaire.] Encore faut-il quelqu’un pour ouvrir le capot, et quelqu’un pour accueillir, noter, faire patienter.

Nous cherchons deux profils. Des bricoleurs et des couturières, débutants bienvenus : on travaille toujours par deux, avec la personne à qui l’objet appartient. Et des hôtes, qui inscrivent, servent le café et [donnent les petites nouvelles|gardent un œil sur la file].

[Aucune obligation de réussite : un appareil irréparable, c’est aussi une réponse.|On ne remplace pas les professionnels : ce qui est dangereux repart chez un artisan.] Tu peux venir une fois pour voir, ou chaque mois si tu y prends goût, comme {prénom}, entrée pour un sèche-cheveux il y a quatre ans.`,
    bring: 'Tes outils préférés si tu y tiens ; l’atelier est équipé.',
    access: 'Salle de plain-pied, toilettes adaptées, table basse disponible.',
    spot: 'hall',
    when: ['sat 14:00', 'sun 14:00', 'wed 17:30'],
    minutes: 210,
    places: [6, 14],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Compter les oiseaux {auLieu}|Une heure d’oiseaux {auLieu}|Mésanges, merles et compagnie : on compte {à}]',
    summary:
      '[Une heure de comptage à plusieurs paires d’yeux|On s’assoit, on écoute, on compte] : utile aux naturalistes, [doux pour la tête|accessible aux débutants].',
    text: `Compter les oiseaux, c’est s’asseoir, se taire et [regarder vraiment|découvrir qu’ils étaient là depuis le début]. Nos relevés rejoignent ceux de milliers d’autres jardins et montrent, d’année en année, qui revient et qui disparaît.

On se répartit {lieu} en petits postes, deux personnes et une fiche illustrée par poste. {prénom} passe de l’un à l’autre et t’aide à ne plus confondre la mésange bleue et la charbonnière. [Au bout d’une heure, on met les fiches en commun autour d’un thermos.|Puis on compare : le record de l’hiver dernier est de vingt-trois espèces.]

Aucune connaissance à avoir. [Les gens qui n’y connaissent rien regardent souvent mieux que les autres.|Les enfants à partir de six ans tiennent très bien un poste avec un adulte.]`,
    bring: 'Des jumelles si tu en as, une couverture pour s’asseoir, des vêtements chauds.',
    access: 'Allées stabilisées, bancs à proximité des postes [1 à 3|près de l’entrée].',
    spot: 'park',
    meet: '[à l’entrée principale|près du kiosque|devant la grille]',
    when: ['sat 9:00', 'sun 9:00'],
    temperate: true,
    minutes: 75,
    places: [10, 20],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'AT_HOME',
    title:
      '[Un mois sans plastique dans la salle de bain|Sept jours pour alléger ta poubelle|Pèse ta poubelle pendant une semaine]',
    summary:
      '[Un petit geste par jour, un carnet à remplir|Une balance, un carnet, un peu de curiosité] : à la fin, tu sais [exactement ce qui déborde|par quoi commencer].',
    text: `[On se promet souvent de jeter moins, sans savoir ce qu’on jette.|Chez la plupart d’entre nous, trois habitudes suffisent à remplir la poubelle.] Ce défi se fait chez toi, à ton rythme, avec ta famille ou tes colocataires.

Chaque soir, pèse ton sac avant de le fermer et note ce qui prend le plus de place. À mi-parcours, choisis un seul changement : le vrac, un savon solide, le compost du quartier, les restes du dimanche. Puis mesure encore.

Envoie-nous tes deux chiffres et une phrase sur ce qui t’a étonné·e. [On les rassemble, sans aucun nom, pour montrer ce que mille foyers peuvent changer.|Nous en faisons une affiche que les écoles du coin s’arrachent.]`,
    bring: 'Une balance de cuisine ou un pèse-bagage, de quoi noter.',
    minutes: 60,
    places: [100, 400],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    by: 'citizen',
    title:
      '[Une rue, une heure, un sac : ramassage entre voisins {à}|Balade ramassage au départ {duLieu}|Qui vient marcher et ramasser {à} ?]',
    summary:
      'Je fais le tour du quartier [chaque mois|un dimanche sur deux] avec une pince et un sac. À plusieurs, c’est [une promenade|presque une fête].',
    text: `[J’ai commencé un matin, à cause des canettes devant l’école.|Au début, c’était juste moi, mon chien et un sac.] Maintenant, on est parfois six, parfois douze, et les gens nous saluent par leur prénom.

Le principe est simple : on part {duLieu}, on fait une boucle d’une heure environ, on discute, on ramasse. [Je fournis les pinces, récupérées à la mairie.|J’ai dix pinces, des gants lavables et un chariot pour le verre.] On trie à l’arrivée.

Pas de réunion, pas d’adhésion, pas de groupe de messagerie. Si tu viens une seule fois, la rue sera propre une fois de plus.`,
    bring: 'De bonnes chaussures, et une voisine ou un voisin si tu peux.',
    spot: 'square',
    meet: '[près de la fontaine|devant la boulangerie|sous le grand arbre]',
    when: ['sun 10:30', 'sat 10:00', 'sun 16:00', 'thu 18:00'],
    minutes: 60,
    places: [6, 15],
    family: true,
    minors: true,
  },
  {
    cause: 'ENVIRONMENT',
    format: 'ON_SITE',
    title:
      '[Ouvrir l’œil et les sentiers {à}|Débroussailler le sentier du haut {à}|Un sentier à rouvrir dans {lieu}]',
    summary:
      '[Sécateurs, brouettes et marches en rondins|Une journée de chantier léger] : on redonne son passage à un chemin que [plus personne n’empruntait|la ronce avait avalé].',
    text: `[Le sentier figure encore sur la carte, mais il faut ramper pour le suivre.|Trois étés sans entretien et les ronces ont gagné.] Pour les promeneurs, les écoles et les secours, on le rouvre à la main, hors période de nidification.

Chantier encadré par {prénom}, qui connaît {lieu} mieux que le facteur. On coupe, on évacue, on pose quelques marches en rondins là où la pente glisse. [Deux rythmes : l’équipe qui avance et l’équipe qui fignole.|Chacun choisit son outil et sa cadence.]

Repas partagé à la pause : chacun apporte [de quoi picorer|une spécialité, même ratée]. Et à la fin, on fait ensemble les premiers pas sur le chemin.`,
    bring: 'Chaussures de marche, pantalon épais, gants de jardin, pique-nique, deux litres d’eau.',
    access: 'Marche d’approche de vingt minutes, dénivelé modéré.',
    spot: 'forest',
    meet: '[au parking du bas|à la barrière en bois|devant le panneau des sentiers]',
    when: ['sat 9:00', 'sun 9:00'],
    temperate: true,
    minutes: 300,
    places: [10, 24],
    months: [9, 10, 11, 12, 1, 2, 3],
  },
]
