import type { Cause, OrganizationKind } from '@/lib/generated/prisma/enums'

/** A fictional organisation; none of them, and none of the people they mention, exists. */
export type DemoOrganization = {
  name: string
  kind: OrganizationKind
  /** Where it lives, as in `towns`. */
  home: string
  /** Where else it acts; « everywhere » where it has branches all over France. */
  elsewhere: readonly string[] | 'everywhere'
  causes: readonly Cause[]
  summary: string
  description: string
  /** How it likes to end what it writes. */
  voices: readonly string[]
  verified: boolean
  /** What it has told of its registration. */
  registered: 'rna' | 'siren' | 'both' | 'no'
  site: boolean
}

export const organizations: readonly DemoOrganization[] = [
  {
    name: 'La Marée des Gants',
    kind: 'ASSOCIATION',
    home: 'Brest (29)',
    elsewhere: ['Crozon (29)', 'Douarnenez (29)', 'Saint-Malo (35)', 'Le Palais (56)'],
    causes: ['ENVIRONMENT', 'ANIMALS'],
    summary:
      'Nous rendons les plages bretonnes aux oiseaux et aux châteaux de sable, une marée après l’autre.',
    description: `Tout a commencé avec une paire de gants oubliée sur un rocher et une dispute pour savoir qui s’en servirait. Huit ans plus tard, nous sommes cent quarante à suivre le calendrier des marées comme d’autres celui du championnat.

Nos sorties durent deux heures, jamais plus. On ramasse, on compte, on publie les chiffres. Le reste du temps, nous passons dans les écoles et nous embêtons gentiment les fabricants de barquettes.`,
    voices: ['À marée basse !', 'Les gants sont lavés, il ne manque que les mains.'],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Sillage Clair',
    kind: 'ASSOCIATION',
    home: 'Marseille 8e (13)',
    elsewhere: ['Marseille 6e (13)', 'Martigues (13)', 'Toulon (83)', 'Ajaccio (2A)', 'Bastia (2B)'],
    causes: ['ENVIRONMENT', 'EDUCATION'],
    summary: 'Des nageurs, des kayaks et des filets : on nettoie la Méditerranée à hauteur d’homme.',
    description: `Nous sommes une bande de nageurs d’eau froide qui en avait assez de slalomer entre les sacs. Nos sorties partent de la plage, à pied, en palmes ou en kayak.

Chaque mois, nous accueillons une classe qui n’a jamais mis la tête sous l’eau. C’est notre plus belle pêche.`,
    voices: [
      'Si le mistral souffle trop fort, on reporte et on se console à la buvette.',
      'À tout bientôt, les pieds dans l’eau.',
    ],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'La Soupe du Canal',
    kind: 'ASSOCIATION',
    home: 'Toulouse (31)',
    elsewhere: ['Auch (32)', 'Foix (09)'],
    causes: ['HARDSHIP', 'HEALTH'],
    summary: 'Soixante repas chauds, quatre soirs par semaine, servis à table et mangés ensemble.',
    description: `Une péniche, une marmite, des voisins : voilà la recette de départ. La péniche a coulé, la marmite tient bon, les voisins se sont multipliés.

Nous cuisinons des invendus, nous servons à l’assiette et nous connaissons les prénoms. On peut venir un soir ou cent soirs, c’est le même bonjour.`,
    voices: [
      'La porte de la cuisine est toujours ouverte, même si tu viens juste voir.',
      'On t’attend, ton tablier aussi.',
    ],
    verified: true,
    registered: 'both',
    site: false,
  },
  {
    name: 'Table Rallonge',
    kind: 'ASSOCIATION',
    home: 'Lille (59)',
    elsewhere: 'everywhere',
    causes: ['HARDSHIP'],
    summary: 'Un réseau d’épiceries solidaires où l’on fait ses courses la tête haute.',
    description: `Quand il y a du monde à dîner, on met une rallonge. C’est ce que nous faisons, à l’échelle de trente-deux épiceries : chacun paie un dixième du prix et choisit ce qu’il met dans son panier.

Deux fois par an, nos collectes remplissent les réserves pour six mois. Le reste de l’année, nous cherchons des bras pour trier, conduire, cuisiner et bavarder.`,
    voices: [
      'Chaque créneau compte, même le premier du matin.',
      'Merci d’ajouter une rallonge à notre table.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Les Bras Dessus',
    kind: 'ASSOCIATION',
    home: 'Nantes (44)',
    elsewhere: ['Saint-Nazaire (44)', 'Clisson (44)', 'La Roche-sur-Yon (85)', 'Angers (49)'],
    causes: ['HARDSHIP', 'CAREGIVERS', 'DISCRIMINATION', 'ENVIRONMENT'],
    summary: 'Voisins de tous âges, nous organisons des coups de main qui tiennent dans un après-midi.',
    description: `Repeindre une chambre, porter un canapé, tenir compagnie, planter une haie : nous faisons ce qu’on peut faire à plusieurs en quelques heures, puis nous buvons un coup.

Pas de planning sur six mois, pas de réunion qui déborde. Chaque coup de main a un début, une fin et un goûter. L’association compte deux cents membres, dont une vingtaine qui ne ratent jamais le goûter.`,
    voices: [
      'Un début, une fin, un goûter : c’est promis.',
      'Tu peux te désister jusqu’au dernier moment, préviens-nous simplement.',
      'Viens pour une heure ou pour l’après-midi, les deux nous aident.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Relais Souffle',
    kind: 'ASSOCIATION',
    home: 'Angers (49)',
    elsewhere: 'everywhere',
    causes: ['CAREGIVERS'],
    summary: 'Pour que les aidants reprennent leur souffle, deux heures à la fois.',
    description: `Nous sommes nés autour d’une table de cuisine, entre trois filles qui s’occupaient de leurs mères. Nous savons ce que coûte une heure, et ce qu’elle rapporte.

Nos antennes proposent du relais, des cafés, des balades et beaucoup d’informations claires. Tout est gratuit, tout est confidentiel.`,
    voices: [
      'Deux heures pour toi, c’est une semaine pour quelqu’un.',
      'Personne ne te demandera de revenir, mais on espère.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Mille et Une Mains',
    kind: 'ASSOCIATION',
    home: 'Rennes (35)',
    elsewhere: ['Dinan (22)', 'Lannion (22)', 'Vannes (56)', 'Lorient (56)', 'Quimper (29)'],
    causes: ['YOUTH', 'EDUCATION', 'HARDSHIP', 'CULTURE_SPORT'],
    summary: 'Du soutien scolaire au vestiaire solidaire, on fait tourner les talents du quartier.',
    description: `Au départ, une liste affichée dans le hall d’un immeuble : ce que je sais faire, ce que je cherche. La liste a débordé sur la rue, puis sur la ville.

Aujourd’hui, nous tenons une permanence dans six quartiers et une camionnette qui connaît tous les raccourcis.`,
    voices: ['Viens avec tes mains, on s’occupe du reste.', 'Et s’il pleut, il y a des crêpes.'],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Grandir Debout',
    kind: 'ASSOCIATION',
    home: 'Roubaix (59)',
    elsewhere: ['Lille (59)', 'Arras (62)', 'Calais (62)', 'Dunkerque (59)', 'Amiens (80)'],
    causes: ['YOUTH', 'EDUCATION'],
    summary: 'On accompagne les enfants du CP à la terminale, avec du sérieux et des goûters.',
    description: `Deux cent dix enfants, quarante bénévoles, un seul principe : personne ne fait ses devoirs tout seul s’il n’en a pas envie.

Nous sommes présents dans neuf écoles, et dans trois cages d’escalier où l’on a installé des tables.`,
    voices: [
      'Les enfants t’attendent, ils ont déjà sorti les cahiers.',
      'Pas besoin de diplôme, juste d’être là quand tu as dit que tu serais là.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Truffe et Moustache',
    kind: 'ASSOCIATION',
    home: 'Limoges (87)',
    elsewhere: ['Guéret (23)', 'Tulle (19)', 'Périgueux (24)', 'Poitiers (86)'],
    causes: ['ANIMALS'],
    summary: 'Un refuge, quatre-vingts pensionnaires et l’idée fixe de les voir partir en famille.',
    description: `Chez nous, chaque animal a une fiche, un surnom et un promeneur attitré. L’an passé, trois cent deux adoptions : on se souvient de chacune.

Le refuge vit de dons, de gâteaux et de bénévoles qui n’ont pas peur de la pluie.`,
    voices: [
      'Ils ne savent pas lire, mais ils savent très bien qui tu es la deuxième fois.',
      'Gants et laisses sont fournis, les câlins aussi.',
    ],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Le Hérisson Voyageur',
    kind: 'ASSOCIATION',
    home: 'Strasbourg (67)',
    elsewhere: ['Colmar (68)', 'Mulhouse (68)', 'Munster (68)', 'Épinal (88)', 'Metz (57)', 'Nancy (54)'],
    causes: ['ANIMALS', 'ENVIRONMENT'],
    summary: 'Haies, passages et abris : nous aidons la petite faune à traverser nos vies pressées.',
    description: `Un hérisson parcourt deux kilomètres par nuit ; une clôture suffit à l’arrêter. Depuis Strasbourg, nous ouvrons des trous dans les grillages, nous plantons des haies et nous portons des crapauds.

L’association est tenue par des bénévoles, dont deux vétérinaires et un maire très discret.`,
    voices: [
      'Un trou dans un grillage, et le monde s’agrandit.',
      'On avance lentement, mais on avance ensemble.',
    ],
    verified: true,
    registered: 'no',
    site: false,
  },
  {
    name: 'Horizon Joëlette',
    kind: 'ASSOCIATION',
    home: 'Grenoble (38)',
    elsewhere: ['Chambéry (73)', 'Annecy (74)', 'Valence (26)', 'Die (26)', 'Lyon 7e (69)'],
    causes: ['DISABILITY', 'CULTURE_SPORT'],
    summary: 'La montagne et les courses pour tous, une roue et quatre équipiers à la fois.',
    description: `On nous a longtemps dit que certains sentiers n’étaient pas pour tout le monde. Nous avons quatorze joëlettes et beaucoup de contre-exemples.

Chaque sortie associe un passager et six équipiers qui se relaient. On ne porte pas quelqu’un : on part ensemble.`,
    voices: [
      'On n’abandonne personne en route, et surtout pas au ravitaillement.',
      'Départ à l’heure, arrivée quand on veut.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Signe des Temps',
    kind: 'ASSOCIATION',
    home: 'Poitiers (86)',
    elsewhere: 'everywhere',
    causes: ['DISABILITY', 'DISCRIMINATION'],
    summary: 'Sourds et entendants autour d’une table : la langue des signes se partage au café.',
    description: `Nous avons ouvert un café où l’on commande avec les mains. Il a fait des petits dans vingt-quatre villes.

Nos bénévoles viennent apprendre, enseigner, servir, filmer. Notre seule exigence : regarder les gens quand ils parlent.`,
    voices: [
      'Venir sans savoir signer est le meilleur point de départ.',
      'On applaudit en silence, mais on applaudit beaucoup.',
    ],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Fondation Clairval',
    kind: 'FOUNDATION',
    home: 'Lyon 6e (69)',
    elsewhere: 'everywhere',
    causes: ['HEALTH', 'DISABILITY'],
    summary: 'Nous finançons la recherche sur les maladies rares, un dossard et un concert à la fois.',
    description: `Créée par deux familles et un médecin têtu, la fondation soutient vingt-six équipes de recherche. Chaque euro récolté sur un événement part au laboratoire ; nos frais sont couverts par ailleurs.

Les bénévoles sont nos meilleurs ambassadeurs : ils courent, chantent, accueillent, et posent les bonnes questions aux chercheurs.`,
    voices: [
      'Le montant récolté est annoncé le jour même, au centime près.',
      'Une famille t’attend sur la ligne d’arrivée.',
    ],
    verified: true,
    registered: 'siren',
    site: true,
  },
  {
    name: 'Le Chariot Bleu',
    kind: 'ASSOCIATION',
    home: 'Tours (37)',
    elsewhere: ['Orléans (45)', 'Blois (41)', 'Le Mans (72)', 'Laval (53)', 'Chartres (28)'],
    causes: ['HEALTH', 'HARDSHIP'],
    summary: 'Des livres, des chansons et des visites pour celles et ceux qui ne sortent pas.',
    description: `Le chariot est bleu parce que c’était la peinture qui restait. Il contient trois cents livres, des mots croisés et une boîte de caramels sans sucre.

Nous visitons neuf établissements, avec une règle : on n’entre jamais dans une chambre sans y être invité.`,
    voices: ['On passe, on écoute, on repasse.', 'Le plus beau cadeau, c’est d’avoir le temps.'],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Les Mots Passants',
    kind: 'ASSOCIATION',
    home: 'Paris 18e (75)',
    elsewhere: [
      'Paris 11e (75)',
      'Paris 13e (75)',
      'Paris 19e (75)',
      'Paris 20e (75)',
      'Saint-Denis (93)',
      'Montreuil (93)',
    ],
    causes: ['EDUCATION', 'DISCRIMINATION', 'HARDSHIP'],
    summary: 'Apprendre le français en buvant du thé, en cuisinant, en riant de ses fautes.',
    description: `Nos ateliers n’ont ni tableau ni manuel. Ils ont une bouilloire, des tables rondes et des gens qui viennent de quarante pays.

En douze ans, deux mille personnes sont passées par nos tables. Certaines y animent aujourd’hui.`,
    voices: ['Une heure suffit, on te gardera une tasse.', 'On se trompe beaucoup, on recommence, on rit.'],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Cliquez Doucement',
    kind: 'ASSOCIATION',
    home: 'Clermont-Ferrand (63)',
    elsewhere: ['Aurillac (15)', 'Le Puy-en-Velay (43)', 'Saint-Étienne (42)', 'Rodez (12)'],
    causes: ['EDUCATION'],
    summary: 'De l’aide numérique sans jargon, avec une chaise, du temps et la souris dans ta main.',
    description: `On fait la queue dès huit heures le lundi, et ce n’est pas pour le café. Nous aidons à faire, jamais à la place de.

Nos bénévoles ont de seize à quatre-vingt-deux ans. Le plus âgé répare les imprimantes par la parole.`,
    voices: [
      'Il n’y a pas de question bête, il y a des formulaires bêtes.',
      'On y va doucement, et ça marche.',
    ],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'La Bobine Citoyenne',
    kind: 'ASSOCIATION',
    home: 'Bordeaux (33)',
    elsewhere: ['Arcachon (33)', 'Périgueux (24)', 'Pau (64)', 'Biarritz (64)'],
    causes: ['CULTURE_SPORT', 'DISCRIMINATION'],
    summary: 'Un ciné-club itinérant et sous-titré, où l’on parle après le film et même un peu pendant.',
    description: `Nous projetons dans les préaux, les granges, les laveries. Chaque film est sous-titré par nos soins et suivi d’une discussion avec des gens concernés.

Écran, projecteur, soixante chaises pliantes : tout tient dans une remorque, à condition de bien ranger.`,
    voices: ['Silence, on tourne. Enfin, presque.', 'Les chaises se plient mieux à plusieurs.'],
    verified: false,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Cric, Crac, Festival',
    kind: 'ASSOCIATION',
    home: 'Aurillac (15)',
    elsewhere: ['Figeac (46)', 'Rodez (12)', 'Tulle (19)', 'Florac Trois Rivières (48)'],
    causes: ['CULTURE_SPORT', 'YOUTH'],
    summary: 'Des petites scènes dans les petits villages, tenues par ceux qui les aiment.',
    description: `Six festivals par an, aucun de plus de trois cents places. Nous demandons aux artistes de manger avec nous et aux spectateurs de ranger les bancs.

Tout le monde est bénévole, du programmateur au poseur de guirlandes.`,
    voices: ['On range en dansant, c’est plus rapide.', 'Viens pour aider, reste pour le rappel.'],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Roue Libre Alsace-Lorraine',
    kind: 'ASSOCIATION',
    home: 'Nancy (54)',
    elsewhere: ['Metz (57)', 'Strasbourg (67)', 'Mulhouse (68)', 'Reims (51)', 'Troyes (10)'],
    causes: ['CULTURE_SPORT', 'ENVIRONMENT'],
    summary: 'Des vélos réparés, des adultes qui apprennent à rouler, et des balades en fanfare.',
    description: `Notre atelier sauve six cents vélos par an. Les deux tiers repartent avec quelqu’un qui n’en avait jamais eu.

La vélo-école est ouverte à tous, gratuite et très patiente.`,
    voices: ['La selle est réglable, la bonne humeur aussi.', 'On lâche la selle quand tu es prête.'],
    verified: true,
    registered: 'siren',
    site: false,
  },
  {
    name: 'Premiers Pas Secours',
    kind: 'ASSOCIATION',
    home: 'Nîmes (30)',
    elsewhere: 'everywhere',
    causes: ['EMERGENCY', 'HEALTH'],
    summary: 'Former un voisin par palier aux gestes qui sauvent, et préparer les sacs avant la crue.',
    description: `Après les inondations, nous avons compté : les premiers secours, ce sont toujours les voisins. Alors nous formons les voisins.

Nos équipes sont faites de pompiers, d’infirmières, et de gens qui n’y connaissaient rien l’an dernier.`,
    voices: [
      'Une heure pour apprendre, une vie pour s’en souvenir.',
      'On espère que tu n’en auras jamais besoin.',
    ],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Vigies du Massif',
    kind: 'ASSOCIATION',
    home: 'Draguignan (83)',
    elsewhere: ['Toulon (83)', 'Nîmes (30)', 'Fontainebleau (77)', 'Die (26)'],
    causes: ['EMERGENCY', 'ENVIRONMENT'],
    summary: 'Depuis les belvédères, nous guettons les fumées et rouvrons les pistes.',
    description: `Cinquante-deux guetteurs, onze postes, une radio qui grésille. L’été, nous veillons. L’hiver, nous débroussaillons et nous plantons ce qui brûle le moins.

Chaque nouveau vient avec un ancien, le temps qu’il faut.`,
    voices: ['Là-haut, on parle peu et on voit loin.', 'Merci de garder un œil sur la colline.'],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Réserve citoyenne des Trois Lacs',
    kind: 'LOCAL_AUTHORITY',
    home: 'Annecy (74)',
    elsewhere: ['Chambéry (73)'],
    causes: ['ENVIRONMENT', 'CULTURE_SPORT', 'EMERGENCY'],
    summary: 'Le service de la vie citoyenne anime avec les habitants des chantiers ouverts à tous.',
    description: `La réserve citoyenne réunit cent vingt habitants prêts à donner un coup de main : nettoyage, accueil, alerte, fêtes de quartier.

Pas besoin d’habiter la commune pour participer.`,
    voices: ['Le goûter est offert par le service des fêtes.', 'À bientôt sur le terrain.'],
    verified: true,
    registered: 'siren',
    site: true,
  },
  {
    name: 'Médiathèque des Deux Rives',
    kind: 'PUBLIC_BODY',
    home: 'Rouen (76)',
    elsewhere: ['Le Havre (76)', 'Dieppe (76)', 'Caen (14)'],
    causes: ['EDUCATION', 'YOUTH', 'DISCRIMINATION'],
    summary: 'Lectures, ateliers et livres vivants : la médiathèque se fait avec ceux qui la fréquentent.',
    description: `Trente bénévoles nous entourent : lectrices du mercredi, conteurs, passeurs numériques, jardiniers de la terrasse.

Chacun choisit ses créneaux, chacun a sa clé du placard à biscuits.`,
    voices: ['Le silence est facultatif.', 'On t’attend entre deux rayons.'],
    verified: true,
    registered: 'siren',
    site: true,
  },
  {
    name: 'Atelier Cormoran',
    kind: 'COMPANY',
    home: 'Dunkerque (59)',
    elsewhere: ['Calais (62)', 'Wimereux (62)', 'Saint-Valery-sur-Somme (80)'],
    causes: ['ENVIRONMENT', 'YOUTH'],
    summary: 'Une menuiserie navale qui ouvre ses établis et libère ses salariés deux jours par an.',
    description: `Nous construisons des bateaux en bois, et nous tenons à la côte. Nos cinquante-six salariés disposent de deux journées par an pour une action choisie ensemble.

Les voisins sont les bienvenus : il y a toujours plus de rabots que de mains.`,
    voices: [
      'Le café est fort, on prévient.',
      'On ne mélange pas l’action et le commerce : aucun logo sur les gilets.',
    ],
    verified: false,
    registered: 'siren',
    site: true,
  },
  {
    name: 'CSE Les Verreries du Lac',
    kind: 'WORKS_COUNCIL',
    home: 'Besançon (25)',
    elsewhere: ['Dijon (21)', 'Cluny (71)'],
    causes: ['HARDSHIP', 'YOUTH', 'HEALTH'],
    summary: 'Les salariés des Verreries donnent un samedi par trimestre, et ouvrent l’équipe à tous.',
    description: `Le comité coordonne des actions proposées par les équipes : collecte de jouets, courses solidaires, coups de main chez les anciens.

Familles, amis, voisins : tout le monde peut venir.`,
    voices: ['Retrouvons-nous hors de l’atelier.', 'Le covoiturage part du parking nord.'],
    verified: false,
    registered: 'siren',
    site: false,
  },
  {
    name: 'Syndicat des Métiers du Soin à Domicile',
    kind: 'UNION',
    home: 'Saint-Étienne (42)',
    elsewhere: ['Lyon 7e (69)', 'Villeurbanne (69)', 'Clermont-Ferrand (63)'],
    causes: ['CAREGIVERS', 'HEALTH'],
    summary:
      'Professionnels du domicile, nous invitons les habitants à mieux connaître celles et ceux qui aident.',
    description: `Auxiliaires de vie, aides-soignantes, infirmiers : nous sommes trois mille dans le bassin. Hors de nos heures, nous organisons des cafés, des balades et des formations gratuites.

Les proches y sont chez eux.`,
    voices: ['Prendre soin, ça s’apprend et ça se partage.', 'Merci d’être là, pour eux et pour nous.'],
    verified: false,
    registered: 'no',
    site: false,
  },
  {
    name: 'Lagon Vivant',
    kind: 'ASSOCIATION',
    home: 'Saint-Paul (974)',
    elsewhere: ['Saint-Denis (974)', 'Saint-Pierre (974)', 'Cilaos (974)'],
    causes: ['ENVIRONMENT', 'EDUCATION', 'ANIMALS', 'EMERGENCY'],
    summary: 'De l’Hermitage aux sentiers des Hauts, nous prenons soin de l’île avec ceux qui y vivent.',
    description: `Nous sommes maîtres-nageurs, profs, pêcheurs, retraités. Nos sorties commencent tôt, à la fraîche, et finissent par un rougail partagé.

Chaque action se fait en français et en créole.`,
    voices: ['Ansanm nou lé fort !', 'On commence à la fraîche, on finit à l’ombre.'],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Pitakaz Solidaire',
    kind: 'ASSOCIATION',
    home: 'Pointe-à-Pitre (971)',
    elsewhere: ['Sainte-Anne (971)', 'Fort-de-France (972)', 'Le Diamant (972)'],
    causes: ['HARDSHIP', 'ENVIRONMENT', 'YOUTH', 'CULTURE_SPORT'],
    summary: 'De la plage au quartier, on se serre les coudes entre voisins des Antilles.',
    description: `Après l’ouragan, nous avons partagé l’eau, les bâches et les groupes électrogènes. Nous avons gardé le carnet d’adresses.

Repas partagés, plages propres, aide aux devoirs, ateliers de carnaval : chaque semaine, quelque chose se passe.`,
    voices: ['Fòs é lanmou, à samedi !', 'On commence tôt, avant le soleil.'],
    verified: true,
    registered: 'no',
    site: false,
  },
  {
    name: 'Awara Jeunesse',
    kind: 'ASSOCIATION',
    home: 'Cayenne (973)',
    elsewhere: ['Remire-Montjoly (973)', 'Saint-Laurent-du-Maroni (973)'],
    causes: ['YOUTH', 'EDUCATION', 'HEALTH', 'ENVIRONMENT'],
    summary: 'Le long du fleuve et de la côte, on apprend, on lit, on soigne, on rit.',
    description: `Notre pirogue-bibliothèque dessert sept villages. Quand elle est en panne, nous marchons.

Chaque bénévole choisit une langue, une saison, un quai.`,
    voices: ['Le fleuve ne presse personne.', 'Prévois de la patience et un chapeau.'],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Mangrove et Compagnie',
    kind: 'ASSOCIATION',
    home: 'Mamoudzou (976)',
    elsewhere: ['Sada (976)'],
    causes: ['ENVIRONMENT', 'EDUCATION', 'EMERGENCY', 'HARDSHIP'],
    summary: 'Nous nettoyons les ravines, replantons la mangrove et relevons les toits.',
    description: `Née la semaine d’après le cyclone, l’association a appris à faire vite, puis à faire bien. Trois équipes, trois villages, une seule cuisine.

On travaille le matin. L’après-midi appartient aux enfants.`,
    voices: ['Pas à pas, comme la mangrove.', 'Un thé au gingembre t’attend à l’arrivée.'],
    verified: true,
    registered: 'no',
    site: false,
  },
  {
    name: 'Te Rima Fenua',
    kind: 'ASSOCIATION',
    home: 'Papeete (987)',
    elsewhere: ['Nouméa (988)', 'Uvea (986)'],
    causes: ['ENVIRONMENT', 'YOUTH', 'CULTURE_SPORT'],
    summary: 'La main et la terre : actions de quartier et de lagon, en musique.',
    description: `Nos anciens disent qu’on reconnaît un voisin à ce qu’il fait quand il pleut. Nous réparons des toits, nous plantons, nous chantons beaucoup.

Rendez-vous les samedis matin, avec de quoi partager.`,
    voices: ['On finit toujours par une chanson.', 'Apporte un fruit, il y aura un couteau.'],
    verified: true,
    registered: 'no',
    site: false,
  },
  {
    name: 'L’Escale de l’Archipel',
    kind: 'ASSOCIATION',
    home: 'Saint-Pierre (975)',
    elsewhere: ['Saint-Martin (978)', 'Saint-Barthélemy (977)'],
    causes: ['HARDSHIP', 'EDUCATION', 'ENVIRONMENT'],
    summary: 'Petites îles, grandes tablées : on s’entraide d’un quai à l’autre.',
    description: `Quand le ferry ne passe pas, on compte sur les voisins. Nous tenons une épicerie solidaire, une boîte à livres et un carnet de coups de main.

Les vents décident souvent du planning. Nous aussi.`,
    voices: ['Si le brouillard tombe, on attend ensemble.', 'Le poêle est allumé.'],
    verified: false,
    registered: 'no',
    site: false,
  },
  {
    name: 'Haies Vives du Couchant',
    kind: 'ASSOCIATION',
    home: 'Laval (53)',
    elsewhere: ['Alençon (61)', 'Le Mans (72)', 'Barfleur (50)', 'Caen (14)'],
    causes: ['ENVIRONMENT'],
    summary: 'Trente kilomètres de haies plantés, et la ferme intention de ne pas en rester là.',
    description: `Agriculteurs, lycéens, ornithologues et voisins : on plante ensemble entre novembre et mars, on arrose l’été, on mange des tartines le reste du temps.

Chaque haie a un parrain, une carte et une date d’anniversaire.`,
    voices: [
      'Le sol est gras, la soupe est chaude.',
      'On se retrouve dans dix ans pour cueillir les noisettes.',
    ],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'La Caravane des Réparables',
    kind: 'ASSOCIATION',
    home: 'Dijon (21)',
    elsewhere: ['Auxerre (89)', 'Nevers (58)', 'Besançon (25)', 'Troyes (10)', 'Charleville-Mézières (08)'],
    causes: ['ENVIRONMENT', 'EDUCATION'],
    summary: 'Une caravane, des tournevis et des voisins qui n’aiment pas jeter.',
    description: `Nous passons de place en place avec nos fers à souder. Sur cent objets, soixante-deux repartent réparés, et trente-huit deviennent des pièces pour les suivants.

Nous apprenons en faisant. Personne ici n’est réparateur, sauf Jeannine.`,
    voices: ['Garde les vis, on ne sait jamais.', 'La caravane se gare, il n’y a plus qu’à venir.'],
    verified: false,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Plein Cœur Normandie',
    kind: 'ASSOCIATION',
    home: 'Caen (14)',
    elsewhere: ['Rouen (76)', 'Le Havre (76)', 'Alençon (61)', 'Versailles (78)'],
    causes: ['CAREGIVERS', 'HEALTH', 'HARDSHIP'],
    summary: 'Visites, repas et lettres : on reste en lien avec celles et ceux que l’on oublie.',
    description: `Tout a commencé par un colis de Noël livré au mauvais étage. La dame nous a gardés à dîner, et nous revenons depuis.

Deux cents personnes visitées, une cinquantaine de bénévoles, beaucoup de tartes.`,
    voices: ['Sonne, souris, le reste vient tout seul.', 'On laisse toujours une chaise de plus.'],
    verified: true,
    registered: 'both',
    site: false,
  },
  {
    name: 'Nord Sud Est Toit',
    kind: 'ASSOCIATION',
    home: 'Montreuil (93)',
    elsewhere: ['Saint-Denis (93)', 'Créteil (94)', 'Cergy (95)', 'Melun (77)', 'Paris 20e (75)'],
    causes: ['HARDSHIP', 'DISCRIMINATION', 'EDUCATION'],
    summary: 'De la chambre d’hôtel aux clés de l’appartement, on accompagne chaque étape.',
    description: `Nous rencontrons des familles qui vivent à l’hôtel, parfois depuis des années. Nous les aidons à trouver un toit, puis à s’y sentir chez elles.

Peinture, meubles, démarches, voisinage : il y a du travail pour toutes les mains.`,
    voices: ['Un toit se fait avec quatre murs et des voisins.', 'Merci de venir comme tu es.'],
    verified: true,
    registered: 'both',
    site: true,
  },
  {
    name: 'Les Petits Bonnets',
    kind: 'ASSOCIATION',
    home: 'Épinal (88)',
    elsewhere: 'everywhere',
    causes: ['YOUTH', 'HEALTH'],
    summary: 'Nous tricotons, cousons et rions pour les nouveau-nés et les enfants à l’hôpital.',
    description: `Deux mille bonnets par hiver, quelques brassières et un doudou à trois oreilles dont nous sommes très fières.

Un patron par mois, des vidéos lentes, des tricoteuses de neuf à quatre-vingt-quatorze ans.`,
    voices: ['À plusieurs, tout va plus vite.', 'On défait, on refait, on recommence : c’est la vie.'],
    verified: true,
    registered: 'rna',
    site: false,
  },
  {
    name: 'Égal à Égal Occitanie',
    kind: 'ASSOCIATION',
    home: 'Montpellier (34)',
    elsewhere: ['Toulouse (31)', 'Perpignan (66)', 'Nîmes (30)', 'Sète (34)'],
    causes: ['DISCRIMINATION', 'CULTURE_SPORT', 'DISABILITY'],
    summary: 'Jouer, cuisiner, raconter : on démonte les préjugés à plusieurs.',
    description: `Nous croyons aux tablées, aux ballons et aux histoires vraies. Nos ateliers passent par les collèges, les clubs et les terrasses.

On y rit souvent, on y pleure parfois, on en sort plus nombreux.`,
    voices: ['On se parle, c’est déjà ça de gagné.', 'Viens avec une question, repars avec une amie.'],
    verified: true,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Nomade Orchestra Populaire',
    kind: 'ASSOCIATION',
    home: 'La Rochelle (17)',
    elsewhere: ['Les Sables-d’Olonne (85)', 'L’Île-d’Yeu (85)', 'Orléans (45)', 'Nantes (44)'],
    causes: ['CULTURE_SPORT', 'HEALTH', 'EDUCATION'],
    summary: 'De la musique là où elle ne va pas : cours d’Ehpad, cales de bateau, salles d’attente.',
    description: `Quarante musiciens de tous niveaux, zéro solfège obligatoire, un répertoire qui va de la valse à la cumbia.

On joue dehors, on joue court, on joue près des gens.`,
    voices: ['Le tempo est à discuter.', 'Un triangle, ça compte comme instrument.'],
    verified: false,
    registered: 'rna',
    site: true,
  },
  {
    name: 'Antenne Solidaire d’Avignon',
    kind: 'ASSOCIATION',
    home: 'Avignon (84)',
    elsewhere: ['Aix-en-Provence (13)', 'Nice (06)', 'Draguignan (83)'],
    causes: ['HARDSHIP', 'EDUCATION', 'CAREGIVERS'],
    summary: 'Une radio de quartier qui envoie ses auditeurs faire le bien entre deux chansons.',
    description: `Le matin, on annonce les coups de main à l’antenne. L’après-midi, on les fait. Le soir, on raconte comment c’était.

Les ondes portent à quinze kilomètres, la bonne humeur un peu plus loin.`,
    voices: ['À l’antenne comme sur le trottoir.', 'On coupe le micro et on met la main à la pâte.'],
    verified: false,
    registered: 'rna',
    site: true,
  },
]
