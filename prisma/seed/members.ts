import type { Random } from './random'

const handPicked = `Lucioles44|Marguerite du Vieux-Port|Tom à vélo|La fée du quai|Renard Roux|Mam’Sylvie|Petit Caillou|Zoé et son chien|Grand-père Michel|Café Noisette
Colibri31|Mouette rieuse|Le voisin du 3e|Sophie sans détour|Bouledogue doux|Nin0u|Papa poule|Hortensia bleu|Jo la débrouille|Brise Marine
Les jumeaux du parc|Armelle en bottes|Kiki13|Plume et Papier|Moussa des Minguettes|Ticoeur|Lulu Berlingot|Tante Odile|Le grand Fred|Ondine
Rouge-gorge|Samia aux mille idées|Patate douce|Biloute59|Capitaine Chaussette|Ysé|Marcel et Rosalie|Vent d’ouest|Pomme de pin|Fanette
Chouquette|Isidore le bricoleur|Thé à la menthe|La grande Maud|Eugène 82 ans|Bulle de savon|Noisetier|Coline court|Mistral gagnant|Tartine beurrée
Aziz des Arceaux|Nénuphar|La bande à Lou|Sirocco|Perlimpinpin|Maïwenn29|Gaspard et Lison|Poivre et Sel|Bonne-Maman|Valse lente
Ti Jo|Vanille Bourbon|Bwa-de-rose|Lanmou|Hibiscus|Mahana|Coco sec|Kafé grillé|Bois d’ébène|Fleur de sel
Chantal tricote|Rachid et ses filles|Le prof de maths|Piou-piou|Louve blanche|Tournesol|Aurore à l’aube|Virgule|Bastien lent mais sûr|Célestine
Crapaud fou|Gribouille|Marie-Lou|La Toulousaine|Fil rouge|Thermos plein|Sac à dos|Monsieur Propre du dimanche|Encre de Chine|Ninon
Le facteur du Haut|Deux mains gauches|Quinquin|Cigale|Bruyère|Mirabelle54|Ardoise|Le Ch’ti Breton|Poney arc-en-ciel|Farandole`

const firstNames =
  'Lina Hugo Aïcha Jules Manon Rayan Clémence Théo Fatou Louison Émile Inaya Gabin Solène Ibrahim Maëlle Oscar Yasmine Corentin Bérénice Malo Djibril Apolline Sacha Nour Mathis Élise Amadou Rose Tiphaine Léandre Salomé Kenza Achille Garance Mehdi Jeanne Titouan Anouk Basile Leïla Robin Mila Augustin Naïma Eliott Camélia Simon Zineb Paul'.split(
    ' ',
  )
const manners = [
  (name: string) => `${name} du marché`,
  (name: string) => `${name} et compagnie`,
  (name: string, n: number) => `${name}${n}`,
  (name: string) => `${name} à pied`,
  (name: string) => `${name}-les-gants`,
  (name: string) => `Mamie ${name}`,
  (name: string) => `${name} la tortue`,
  (name: string, n: number) => `${name.toLowerCase()}.${n}`,
  (name: string) => `${name} sourit`,
  (name: string) => `${name} des bois`,
]

const bios = [
  'Un samedi sur deux, rarement avant dix heures.',
  'Je sais coudre, conduire un utilitaire et rater les crêpes.',
  'Nouvelle en ville, je fais connaissance en donnant un coup de main.',
  'Retraité de l’éducation, toujours partant pour les devoirs.',
  'Je viens avec mon chien quand c’est possible.',
  'Parent de deux petites terreurs, on participe en famille.',
  'Étudiante en travail social, curieuse de tout.',
  'Deux heures par mois, mais avec plaisir.',
  'Je parle arabe et un peu la langue des signes.',
  'Bricoleur du dimanche et des autres jours.',
]

/** Distinct pseudonyms: the hand-picked ones first, then people who sign as people do. */
export function pseudonyms(random: Random, howMany: number): string[] {
  const names = new Set(handPicked.split(/[|\n]/))
  while (names.size < howMany) {
    const name = random.pick(manners)(random.pick(firstNames), random.between(10, 9_999))
    names.add(names.has(name) ? `${name} ${random.between(2, 99_999)}` : name)
  }
  return [...names].slice(0, howMany)
}

export function bio(random: Random): string {
  return random.chance(0.3) ? random.pick(bios) : ''
}

// All feminine and none with an initial vowel: the texts agree with them, and say « de Solène ».
const organizerNames =
  'Lina Clémence Fatou Maëlle Solène Bérénice Jeanne Nour Rose Tiphaine Salomé Kenza Garance Leïla Mila Naïma Camélia Zineb Manon Mireille Josiane Nadège Paulette Soraya Gaëlle Viviane Mariam Colette Tania Bintou'.split(
    ' ',
  )

/** Who is named in a text as the person to look for. */
export function organizerName(random: Random): string {
  return random.pick(organizerNames)
}

export function firstName(random: Random): string {
  return random.pick(firstNames)
}
