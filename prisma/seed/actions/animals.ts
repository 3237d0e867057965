import type { Action } from './action'

export const animals: Action[] = [
  {
    cause: 'ANIMALS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Promener les chiens du refuge {de}|Dix chiens, dix laisses, il manque dix promeneurs|Une heure de forêt pour un chien du refuge]',
    summary:
      '[Un tour dans les champs|Une balade d’une heure] avec un chien qui attend sa famille : [lui court, toi tu respires|tu rentres avec des poils et le sourire].',
    text: `[Vingt-deux heures sur vingt-quatre derrière un grillage, c’est long, même avec une balle.|Un chien qui sort chaque jour aboie moins, mange mieux et se fait adopter plus vite.] C’est aussi simple que ça.

On te présente un chien selon ton expérience : le calme, le joyeux, le timide. Laisse, friandises et itinéraire balisé sont fournis. [Les sorties se font à deux, avec un habitué la première fois.|{prénom} te montre comment croiser un autre groupe sans feu d’artifice.]

Au retour, cinq minutes pour noter ce que tu as vu : il tire, il a peur des vélos, il adore les flaques. [Ces notes aident à lui trouver la bonne famille.|C’est souvent grâce à elles qu’une adoption réussit.]`,
    bring: 'Chaussures fermées, vêtements qui ne craignent pas les pattes.',
    access: 'Parking sur place, arrêt de car à dix minutes à pied.',
    spot: 'shelter',
    meet: 'à l’accueil',
    when: ['sat 10:00', 'sun 10:00', 'sat 14:00', 'wed 14:00', 'fri 10:00'],
    minutes: 90,
    places: [6, 12],
    minors: true,
    family: true,
  },
  {
    cause: 'ANIMALS',
    format: 'ON_SITE',
    title:
      '[Construire des abris pour les chats libres {de}|Une caisse, de la paille, un chat au sec|Atelier niches d’hiver {à}]',
    summary:
      '[Caisses isolées, paille, scotch et bonne humeur|On découpe, on isole, on installe] : vingt abris pour les chats [sans maison|stérilisés du quartier].',
    text: `La colonie du quartier est suivie, stérilisée, nourrie. [Reste le froid.|Il ne lui manque qu’un endroit sec pour la nuit.] Un bac en plastique, une couche d’isolant, de la paille et une entrée grande comme un livre de poche : un abri coûte huit euros et dure cinq hivers.

On travaille à la chaîne, chacun son poste : mesure, découpe, isolation, paille. {prénom} a déjà fabriqué [cent quatorze abris|plus d’abris que quiconque] et surveille les finitions. [Les enfants décorent, avec des peintures qui résistent à la pluie.|On signe chaque abri au pinceau.]

À la fin, on part en petit groupe installer les premiers, avec l’accord des riverains. [Ne t’attends pas à des ronronnements : ces chats-là remercient de loin.|Un panneau explique aux passants pourquoi il ne faut pas les déplacer.]`,
    bring: 'Un cutter si tu as le tien. La paille et les bacs sont là.',
    access: 'Salle chauffée, de plain-pied.',
    spot: 'hall',
    when: ['sat 14:00', 'sun 10:00', 'sun 14:00'],
    temperate: true,
    minutes: 150,
    places: [8, 16],
    months: [9, 10, 11, 12, 1],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'ANIMALS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Nuit des crapauds : les aider à traverser {à}|Un seau, une lampe, cent crapauds|Brigade des amphibiens {à}]',
    summary:
      '[Dès qu’il pleut et qu’il fait doux|Aux premières nuits humides], ils traversent la route pour pondre. On les porte [d’un côté à l’autre|dans un seau, avec tendresse].',
    text: `[Ils sortent tous la même nuit, au premier redoux.|Cela fait des siècles qu’ils passent là ; la route, elle, n’a que cinquante ans.] Sans coup de main, un tiers finit sous les pneus.

On longe le filet posé par la commune, on ramasse, on compte, on dépose de l’autre côté. Gilet, gants humides et lampe rouge sont prêtés. [Grenouille rousse, crapaud commun, triton palmé : tu sauras les reconnaître avant la fin de la soirée.|{prénom} parle à chaque crapaud, tu n’es pas obligé·e d’en faire autant.]

La sortie dure deux heures, on rentre trempés et ravis. [Record de la saison dernière : quatre cent douze passagers en une nuit.|Un chocolat chaud attend sur le capot de la camionnette.]`,
    bring: 'Bottes, imperméable, pas de crème sur les mains.',
    access: 'Le long d’une petite route, circulation alternée pendant l’opération.',
    spot: 'forest',
    meet: 'au parking de l’étang',
    when: ['fri 20:00', 'sat 20:00', 'tue 20:00'],
    temperate: true,
    minutes: 120,
    places: [8, 16],
    months: [2, 3, 4],
    family: true,
    minors: true,
  },
  {
    cause: 'ANIMALS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Grand ménage dans la chatterie {de}|Deux heures à bichonner les chats du refuge {de}|Caresses et serpillière au refuge]',
    summary:
      '[On lave, on change, on joue|Une heure de ménage, une heure de jeux] : les chats du refuge [redeviennent adoptables quand on s’occupe d’eux|ont besoin de mains patientes].',
    text: `[Le plus difficile, c’est de partir.|Personne n’avoue venir pour les caresses, tout le monde vient pour les caresses.] Mais avant, il y a les bacs, les couvertures et les gamelles de trente-six chats.

On s’y met à six : deux équipes, deux pièces, une playlist. Quand c’est propre, place au jeu. [Les plus craintifs ont besoin qu’on s’assoie par terre et qu’on lise à voix haute, oui, vraiment.|Gaston, borgne et boudeur, vient désormais sur les genoux : il a fallu trois lectures du journal.]

On te prévient si un petit nouveau est malade. [Allergiques s’abstenir, ou venir aider à l’accueil.|Et non, tu n’es pas obligé·e d’en adopter un. Enfin, on verra.]`,
    bring: 'Une vieille chemise à manches longues.',
    spot: 'shelter',
    meet: 'porte bleue, sonner deux fois',
    when: ['sat 9:30', 'sun 9:30', 'thu 9:30', 'mon 14:00'],
    minutes: 120,
    places: [4, 8],
    minors: true,
  },
  {
    cause: 'ANIMALS',
    format: 'REMOTE',
    title:
      '[Identifier des animaux sur des photos de nuit|Blaireau ou renard ? Trier des images depuis ton canapé|Mille photos de forêt à regarder]',
    summary:
      'Des pièges photo [ont travaillé tout l’automne|ont pris des milliers de clichés]. Aide-nous à dire [qui passe là|quel animal se promène], image par image.',
    text: `[Quatre-vingt-dix pour cent des images montrent une branche qui bouge. Les dix autres sont magiques.|Un jour, au milieu de trois cents feuilles mortes, une loutre te regarde.] Ces photos disent où passent les animaux, et donc où ne pas construire, ne pas couper, ne pas clôturer.

Tu te connectes, tu reçois un lot de cinquante photos et une fiche d’identification. Chaque image est vue par trois personnes, l’erreur est donc permise. [{prénom} répond aux doutes dans la journée.|On célèbre chaque espèce rare par un petit message collectif.]

Un lot prend une demi-heure. [Fais-en un, ou prends-y goût.|À la fin, tu reçois la carte de tout ce que ton lot a révélé.]`,
    bring: 'Un écran, une tisane.',
    minutes: 45,
    places: [40, 150],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'ANIMALS',
    format: 'AT_HOME',
    by: 'citizen',
    title:
      '[Un point d’eau pour les oiseaux sur ton balcon|Une soucoupe d’eau, trois galets, des visiteurs|Ouvre une cantine à oiseaux à ta fenêtre]',
    summary:
      'Une coupelle, [quelques galets|de l’eau propre], cinq minutes par jour : [bienvenue aux mésanges|et ta fenêtre devient un observatoire].',
    text: `J’habite au quatrième, sans jardin. [Depuis que j’ai posé une soucoupe sur le rebord, je déjeune avec des rouges-queues.|L’hiver dernier, j’ai compté onze espèces depuis ma cuisine.]

Choisis une coupelle peu profonde, pose deux ou trois galets, change l’eau chaque jour. Par temps de gel, une eau tiède suffit, jamais de sel ni de sucre. [Si tu donnes des graines, nettoie souvent et arrête au printemps.|Loin des chats, près d’une branche ou d’une rambarde.]

Le défi, c’est de tenir trois semaines et de noter qui vient. Envoie-moi ta liste, même si elle dit « un pigeon ». [Surtout si elle dit « un pigeon ».|Je ferai une carte avec toutes les fenêtres.]`,
    bring: 'Une soucoupe, trois galets.',
    temperate: true,
    minutes: 20,
    places: [50, 300],
    family: true,
    minors: true,
    wheelchair: true,
  },
]
