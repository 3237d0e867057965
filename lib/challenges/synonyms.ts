/**
 * What people call the same thing, in words of volunteering: whoever types one finds the others. A group is written
 * without accents, in the singular; several words stand for themselves in that order. Wider words lead to narrower
 * ones where that is what is meant (« SPA » → « refuge »), so a word may stand in several groups.
 */
const groups: readonly (readonly string[])[] = [
  // Environment
  [
    'nettoyage',
    'nettoyer',
    'ramassage',
    'ramasser',
    'ramasse',
    'depollution',
    'depolluer',
    'propre',
    'cleanwalk',
    'clean up',
  ],
  ['dechet', 'detritus', 'ordure', 'poubelle', 'plastique', 'megot', 'canette', 'zero dechet'],
  ['plage', 'littoral', 'bord de mer', 'laisse de mer', 'maree'],
  ['riviere', 'fleuve', 'cours d eau', 'berge', 'rive', 'canal'],
  ['arbre', 'haie', 'arbuste', 'plantation', 'planter', 'reboisement', 'bocage'],
  ['sentier', 'chemin', 'randonnee'],
  ['debroussaillage', 'debroussailler', 'defrichage', 'sentier a rouvrir'],
  ['repair cafe', 'cafe reparation', 'reparation', 'reparer', 'bricolage', 'bricoler', 'bricoleur'],
  ['comptage', 'compter', 'recensement', 'recenser', 'inventaire'],
  ['oiseau', 'ornithologie', 'mesange', 'lpo'],
  ['jardin', 'jardinage', 'jardiner', 'potager', 'compost'],
  ['ecologie', 'environnement', 'nature', 'biodiversite', 'climat'],
  // Hardship
  [
    'maraude',
    'sans abri',
    'sdf',
    'samu social',
    'dorment dehors',
    'dorment dans la rue',
    'sans domicile',
    'a la rue',
  ],
  ['sans abri', 'sdf', 'precarite', 'soupe', 'repas chaud'],
  [
    'soupe populaire',
    'soupe',
    'repas chaud',
    'cantine solidaire',
    'distribution de repas',
    'distribution alimentaire',
  ],
  [
    'collecte alimentaire',
    'banque alimentaire',
    'aide alimentaire',
    'denree',
    'epicerie solidaire',
    'restos du coeur',
  ],
  [
    'distribution alimentaire',
    'aide alimentaire',
    'repas chaud',
    'soupe',
    'collecte alimentaire',
    'frigo solidaire',
  ],
  ['frigo solidaire', 'frigo partage', 'frigo', 'anti gaspi', 'antigaspi', 'gaspillage', 'invendu'],
  ['vetement', 'habit', 'vestiaire', 'manteau', 'friperie', 'fripe', 'textile'],
  ['tri', 'trier'],
  ['peinture', 'peindre', 'repeindre', 'renovation'],
  ['appartement', 'logement', 'emmenagement', 'demenagement', 'chambre'],
  ['refugie', 'migrant', 'exile', 'demandeur d asile'],
  // Older people, carers, health
  [
    'personne agee',
    'senior',
    'aine',
    'ehpad',
    'maison de retraite',
    'vieux',
    'ancien',
    'grand age',
    'retraite',
    'residence',
  ],
  ['personne agee', 'personne isolee', 'isolement', 'solitude', 'qui vit seul', 'senior', 'aine', 'vit seul'],
  ['appel', 'appeler', 'telephone', 'telephoner', 'coup de fil'],
  ['lettre', 'courrier', 'correspondance', 'ecrire a', 'carte postale'],
  ['visite', 'visiter', 'compagnie', 'tenir compagnie'],
  ['aidant', 'proche aidant', 'repit'],
  ['don du sang', 'donneur de sang', 'donner son sang', 'efs'],
  ['hopital', 'malade', 'patient', 'clinique', 'chu'],
  ['musique', 'concert', 'chanson', 'musicien', 'chanter', 'guitare'],
  ['chorale', 'choeur', 'chant', 'chanter ensemble'],
  ['course', 'courir', 'coureur', 'dossard', 'running', 'marathon'],
  ['traduction', 'traduire', 'traduis', 'traducteur', 'interprete'],
  ['couture', 'coudre', 'couds', 'couturier', 'recoudre'],
  ['tricot', 'tricoter', 'tricote', 'crochet', 'pelote'],
  ['bebe', 'nouveau ne', 'naissance', 'premature', 'maternite'],
  ['cancer', 'operation du sein', 'maladie'],
  // Children and young people, education
  [
    'soutien scolaire',
    'aide aux devoirs',
    'devoir',
    'accompagnement scolaire',
    'aide scolaire',
    'cours particulier',
  ],
  ['enfant', 'jeune', 'ecolier', 'eleve', 'gamin'],
  ['lecture', 'lire', 'lis', 'histoire', 'conte', 'album', 'lecteur'],
  ['mentorat', 'mentor', 'parrainage', 'tutorat', 'tuteur', 'metier'],
  ['lyceen', 'lycee', 'etudiant', 'jeune'],
  ['jouet', 'jeu', 'puzzle'],
  [
    'alphabetisation',
    'fle',
    'cours de francais',
    'parler francais',
    'heure de francais',
    'apprendre le francais',
    'atelier de conversation',
  ],
  ['cv', 'lettre de motivation', 'candidature', 'recherche d emploi', 'insertion professionnelle'],
  ['relecture', 'relire', 'relecteur', 'correction', 'corriger'],
  [
    'aide informatique',
    'numerique',
    'informatique',
    'ordinateur',
    'internet',
    'aide numerique',
    'demarche en ligne',
    'illectronisme',
  ],
  ['bibliotheque', 'mediatheque', 'livre'],
  ['vote', 'voter', 'election', 'civisme', 'citoyennete'],
  // Animals
  ['chien', 'refuge', 'canin', 'toutou'],
  ['chat', 'felin', 'chaton', 'chatterie'],
  ['spa', 'refuge', 'chatterie', 'fourriere', 'animal abandonne', 'protection animale'],
  ['promener', 'promeneur', 'promenade', 'balade', 'balader', 'sortir'],
  ['abri', 'niche', 'cabane', 'nichoir'],
  ['crapaud', 'grenouille', 'amphibien', 'batracien'],
  ['insecte', 'abeille', 'ruche', 'papillon'],
  // Disability
  ['handicap', 'handicape', 'situation de handicap', 'valide', 'pmr'],
  ['fauteuil roulant', 'fauteuil', 'mobilite reduite', 'pmr'],
  ['accessibilite', 'accessible', 'praticable', 'handicap'],
  ['langue des signes', 'lsf', 'sourd', 'malentendant', 'surdite'],
  ['aveugle', 'malvoyant', 'non voyant', 'deficient visuel', 'cecite', 'ne les voient pas'],
  ['joelette', 'fauteuil a une roue'],
  ['natation', 'nager', 'piscine'],
  // Culture, sport, rights
  ['festival', 'evenement', 'spectacle'],
  ['foot', 'football', 'futsal', 'tournoi'],
  ['arbitrage', 'arbitre', 'arbitrer'],
  ['velo', 'bicyclette', 'cyclisme'],
  ['sous titre', 'sous titrage', 'sous titrer'],
  ['patrimoine', 'monument', 'pierre seche', 'restauration', 'chantier'],
  ['theatre', 'scene', 'comedien'],
  ['cuisine', 'cuisiner', 'cuistot', 'repas'],
  ['discrimination', 'racisme', 'egalite', 'prejuge', 'sexisme'],
  // Emergency
  ['premier secours', 'geste qui sauve', 'secourisme', 'secouriste', 'psc1', 'defibrillateur'],
  ['inondation', 'crue', 'sinistre', 'boue', 'catastrophe'],
  ['incendie', 'feu de foret', 'feu', 'pompier', 'guetteur', 'vigie'],
  ['cartographie', 'carte', 'cartographier'],
  // How
  ['a distance', 'en ligne', 'distance', 'depuis chez toi', 'teletravail', 'remote'],
  ['chez soi', 'a la maison', 'depuis chez toi'],
  ['famille', 'en famille', 'avec enfant'],
]

/** The others of its groups, by each term's words as `rootOf` leaves them. */
const byRoots = new Map<string, Set<string>>()
for (const group of groups) {
  for (const term of group) {
    const roots = rootsOf(term)
    const others = byRoots.get(roots) ?? new Set<string>()
    for (const other of group) if (other !== term) others.add(other)
    byRoots.set(roots, others)
  }
}
const known = new Set(groups.flat().flatMap((term) => rootsOf(term).split(' ')))
const LONGEST = 4

/** What else this word, or these words together, may be called; null where nothing is known of them. */
export function synonymsOf(words: string[]): string[] | null {
  const others = words.length > LONGEST ? undefined : byRoots.get(rootsOf(words.join(' ')))
  return others ? [...others] : null
}

/** The words of these groups, without accents: what a typo may mean as well. */
export const wordsOfSynonyms: readonly string[] = [
  ...new Set(groups.flat().flatMap((term) => term.split(' '))),
].filter((word) => word.length > 3)

/** A word of these groups is no typo, even where no défi says it. */
export function isKnownToSynonyms(word: string): boolean {
  return known.has(rootOf(word))
}

function rootsOf(term: string): string {
  return term.split(' ').map(rootOf).join(' ')
}

/** « personnes âgées » is « personne agee »: without the plural, and without the e of a feminine. */
function rootOf(word: string): string {
  if (word.length < 4) return word
  return word.replace(/aux$/, 'al').replace(/[sx]$/, '').replace(/ee$/, 'e')
}
