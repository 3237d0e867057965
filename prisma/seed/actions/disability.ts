import type { Action } from './action'

export const disability: Action[] = [
  {
    cause: 'DISABILITY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Courir en joëlette {à}|Porter une joëlette, partager une arrivée|Prête tes jambes : équipage de joëlette {à}]',
    summary:
      '[Un fauteuil à une roue, quatre coureurs, un passager|Quatre bénévoles emmènent un passager] : on [part pour huit kilomètres|s’entraîne avant la course] ensemble.',
    text: `[La joëlette, c’est une chaise à une roue, deux brancards et beaucoup de rires.|Celui qui est assis dedans n’est pas transporté : c’est lui qui donne le cap.] Noé, dix-neuf ans, chronomètre et ne laisse rien passer.

On se relaie toutes les cinq minutes, à allure de conversation. Il faut des gens capables de trottiner une heure, pas des athlètes. [{prénom} forme les équipages sur le parking avant de partir.|La technique s’apprend en dix minutes, la confiance en vingt.]

À l’arrivée, tout le monde franchit la ligne en même temps. [C’est la règle, et c’est le plus beau moment.|On a vu des durs à cuire essuyer une larme.]`,
    bring: 'Tenue de sport, gants de vélo si tu en as.',
    access: 'Parcours plat, vestiaires accessibles.',
    spot: 'stadium',
    meet: '[devant les vestiaires|à l’entrée des sportifs]',
    when: ['sun 9:00', 'sat 9:30'],
    experienced: true,
    minutes: 180,
    places: [8, 16],
    wheelchair: true,
  },
  {
    cause: 'DISABILITY',
    format: 'ON_SITE',
    title:
      '[Cartographier les trottoirs praticables {de}|Une ville vue d’un fauteuil : relevé {à}|Marches, pentes, bordures : on note tout {à}]',
    summary:
      'Par trios, on [mesure les marches et les pentes|relève ce qui bloque] pour une carte [utile dès demain|que la mairie a promis de lire].',
    text: `Trois centimètres de bordure, [et c’est le détour de quatre cents mètres|et le trajet s’arrête là]. Pour qui se déplace en fauteuil, avec une canne ou une poussette, la ville n’a pas le même plan.

Chaque trio compte une personne concernée, une qui mesure, une qui note. Vous parcourez huit rues, l’outil tient dans un téléphone. [On ne juge pas les commerçants, on leur laisse une fiche aimable avec la solution et son prix.|La plupart des obstacles coûtent moins de cent euros à supprimer.]

Bilan ensemble {auLieu}, la carte sur grand écran. [L’an dernier, dix-sept rampes ont été posées dans les six mois.|Elle est publique et tout le monde peut la corriger.]`,
    bring: 'Un téléphone chargé, un mètre ruban si tu en as un.',
    access: 'Point de départ accessible. Signale tes besoins, on adapte le parcours.',
    spot: 'square',
    meet: '[devant l’arrêt de bus|au pied de la statue|sous les arbres]',
    when: ['sat 14:00', 'sat 10:00', 'wed 14:30'],
    minutes: 150,
    places: [9, 21],
    wheelchair: true,
    minors: true,
    family: true,
  },
  {
    cause: 'DISABILITY',
    format: 'REMOTE',
    title:
      '[Enregistrer un chapitre pour des lecteurs aveugles|Donne ta voix à un livre audio|Lire à voix haute, depuis chez toi]',
    summary:
      '[Un chapitre, un micro, une pièce calme|Vingt pages enregistrées] : les lecteurs aveugles attendent [les nouveautés que personne n’a lues|le tome suivant].',
    text: `[Moins d’un livre sur dix existe dans une version que tout le monde peut lire.|Quand on ne voit pas, attendre la suite d’une saga peut durer des années.] Alors on lit, chapitre par chapitre, à plusieurs.

Tu commences par un essai de deux minutes : pas pour te juger, pour régler le micro. Puis on t’attribue un chapitre et quinze jours. [{prénom} écoute tout et te renvoie ses remarques, toujours bienveillantes.|On coupe les fautes au montage, tu n’as donc pas à être parfait·e.]

Toutes les voix sont les bienvenues, tous les accents aussi. [Nos abonnés en ont assez des voix de gare.|Les romans qui se passent dans le Sud y gagnent beaucoup.]`,
    bring: 'Un micro de casque suffit, une pièce avec des rideaux.',
    minutes: 120,
    places: [15, 40],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'DISABILITY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Nager à deux : accompagner une séance de piscine|Un bassin, un binôme, une heure {à}|Séance de natation partagée {à}]',
    summary:
      'Tu sais nager et tu as une heure : [accompagne un jeune en situation de handicap dans l’eau|forme un binôme dans le petit bain], maître-nageur à côté.',
    text: `Dans l’eau, [les corps pèsent moins lourd et les sourires reviennent vite|Inès marche. Ailleurs, non]. Il faut un adulte par nageur, et nous sommes toujours deux ou trois de moins que nécessaire.

Avant la séance, on fait connaissance au sec avec la personne et sa famille. Ensuite, le maître-nageur donne les consignes et ne quitte jamais le bassin. [Tu tiens une main, tu lances une balle, tu fais la planche à côté.|On suit le jeune : certains font des longueurs, d’autres des bulles.]

Tu dois être à l’aise là où tu as pied, c’est tout. [Le chocolat chaud d’après fait partie du protocole.|Douche et vestiaires séparés, encadrement professionnel.]`,
    bring: 'Maillot, bonnet de bain, serviette.',
    access: 'Vestiaire adapté, mise à l’eau par fauteuil élévateur.',
    spot: 'pool',
    meet: 'au guichet d’entrée',
    when: ['sat 11:00', 'wed 17:00', 'sun 10:00', 'thu 18:00'],
    experienced: true,
    minutes: 90,
    places: [4, 10],
    wheelchair: true,
    approval: true,
  },
  {
    cause: 'DISABILITY',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Apprendre vingt signes autour d’un café {à}|Café signes {à} : viens parler avec les mains|Deux heures en langue des signes {à}]',
    summary:
      'Des sourds, des entendants, [des croissants|beaucoup de gestes] : on a besoin de monde pour [tenir les tables|accueillir] et d’apprentis bavards.',
    text: `[La première demi-heure, on se sent bête. La deuxième, on commande son café sans un mot.|Au café signes, le silence est très animé.] Chaque table a un thème : la famille, le quartier, les recettes, les vacances.

Nous cherchons des bénévoles pour installer, servir, et accueillir ceux qui n’osent pas s’asseoir. Tu apprends en même temps que tout le monde. [{prénom}, sourde de naissance, est une professeure hilarante.|Un interprète est là au début, puis on se débrouille.]

Tu sais déjà signer ? Tiens une table de conversation. [Tu ne sais rien ? Parfait, c’est pour toi.|Un livret de vingt signes part avec toi.]`,
    bring: 'Tes deux mains.',
    access: 'Salle lumineuse, boucle magnétique, entrée de plain-pied.',
    spot: 'hall',
    when: ['sat 10:00', 'sun 15:00', 'fri 18:30'],
    minutes: 150,
    places: [6, 15],
    wheelchair: true,
    family: true,
    minors: true,
  },
  {
    cause: 'DISABILITY',
    format: 'AT_HOME',
    title:
      '[Décrire des photos pour ceux qui ne les voient pas|Une phrase par image, depuis ton canapé|Raconter une image en vingt mots]',
    summary:
      'Musées, associations, mairies : [leurs photos sont muettes pour beaucoup|il leur manque une phrase]. Écris-la, [à ton rythme|dix par dix].',
    text: `« Image 1 », dit la machine. [Et c’est tout.|Une lectrice d’écran ne peut pas deviner le reste.] Pour qu’une personne aveugle sache ce que montre une photo, quelqu’un doit l’avoir écrit.

On t’envoie dix images et trois conseils : commence par le sujet, dis ce qui compte, oublie « on peut voir ». [Vingt mots suffisent.|Le plus dur est de ne rien inventer.] Une personne concernée relit chaque série et te répond.

Quand tu as fini tes dix, tu peux t’arrêter là. [La plupart en redemandent, c’est étrangement reposant.|Tu ne regarderas plus jamais une photo de la même façon.]`,
    bring: 'Un écran et un peu de curiosité.',
    minutes: 40,
    places: [40, 120],
    wheelchair: true,
    minors: true,
    family: true,
  },
]
