import type { Action } from './action'

export const hardship: Action[] = [
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Collecte alimentaire {à} : tiens un créneau de deux heures|Deux heures à l’entrée du magasin pour remplir les placards|Grande collecte {à} : on cherche du monde par roulement]',
    summary:
      '[Un gilet, un sourire, une liste de courses à distribuer|Tu accueilles, tu remercies, tu tries] : chaque créneau de deux heures [remplit une palette|nourrit une trentaine de familles pendant une semaine].',
    text: `Le matin, les rayonnages de notre réserve sont à moitié vides ; [à la fin du week-end, on ne passe plus entre les caisses|le dimanche soir, on pousse les murs]. Ce qui fait la différence, c’est le nombre de personnes à l’entrée du magasin.

Tu choisis ton créneau. Avec ton binôme, tu proposes la liste de ce qui manque : conserves de poisson, huile, couches, café. [Les gens donnent plus volontiers quand on leur dit pourquoi.|On ne force personne : un bonjour suffit.] À l’arrière, une autre équipe trie et met en cartons.

[Tout part dès le lundi dans les épiceries solidaires {de} et des environs.|Tu repartiras avec le poids collecté pendant ton passage, promis.] Une chaise et un thermos t’attendent derrière la table.`,
    bring: 'Des vêtements chauds : les portes automatiques s’ouvrent souvent.',
    access: 'Arrêt de bus devant le magasin. Accueil possible en position assise.',
    spot: 'shop',
    meet: '[à l’entrée, table aux gilets orange|derrière la ligne de caisses]',
    when: ['fri 10:00', 'sat 9:00', 'sat 10:00'],
    temperate: true,
    minutes: 120,
    places: [4, 8],
    shifts: 4,
    minors: true,
    wheelchair: true,
    family: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Servir la soupe du soir {à}|Une louche de plus pour la tablée du soir|Repas chaud {à} : il manque des bras en cuisine]',
    summary:
      '[Éplucher, servir, s’asseoir avec les gens|On cuisine à quatre mains, on sert à six, on mange ensemble] : une soirée [simple et chaleureuse|qui tient chaud à tout le monde].',
    text: `[Chez nous, personne ne fait la queue avec un plateau : on dresse des tables et on sert à l’assiette.|Soixante couverts, des nappes, des vraies assiettes : on y tient.] Celles et ceux qui viennent ont une chambre d’hôtel sans plaque, un studio sans chauffage ou pas de toit du tout.

Il faut des mains pour éplucher, d’autres pour servir, et surtout quelqu’un pour s’asseoir et parler d’autre chose. [Si tu ne sais pas quoi dire, demande à Raymond de te raconter la marine marchande.|La conversation, c’est la moitié du repas.]

On te montre tout à ton arrivée, tu n’es jamais seul·e. La vaisselle se fait en musique et [à vingt et une heures trente, la salle brille|chacun rentre avant vingt-deux heures].`,
    bring: 'Un tablier si tu en as un, les cheveux attachés.',
    access: 'Entrée par la cour. Cuisine de plain-pied.',
    spot: 'hall',
    meet: '[entrée par la cour|porte de gauche]',
    when: ['tue 18:00', 'thu 18:00', 'mon 18:00', 'sun 17:30', 'fri 18:00'],
    minutes: 180,
    places: [6, 12],
  },
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Maraude à pied {à} : un thermos et du temps|Marcher à la rencontre de ceux qui dorment dehors|Une soirée de maraude {à}]',
    summary:
      'Par équipes de quatre, on va vers les gens avec du café, des duvets et [surtout une oreille|l’envie d’écouter].',
    text: `On n’apporte pas grand-chose : du café, une soupe, des chaussettes sèches, un duvet quand il en reste. [Ce qui compte, c’est qu’on revient chaque semaine et qu’on connaît les prénoms.|Le reste, c’est de la présence, et ça ne se stocke pas.]

Les équipes partent toujours avec deux personnes expérimentées. Avant le départ, {prénom} explique ce qu’on fait, ce qu’on ne fait pas, et comment on prévient les professionnels quand quelqu’un va mal. [Première fois ? Tu marches, tu écoutes, tu portes le thermos.|Pour une première sortie, on te demande seulement d’être là.]

Après la tournée, un quart d’heure pour déposer ce qu’on a vu et entendu. [On ne rentre pas seul avec ça.|Personne ne repart sans avoir parlé.]`,
    bring: 'De bonnes chaussures, des vêtements chauds et discrets. Pas d’objet de valeur.',
    access: 'Environ cinq kilomètres de marche, retour au point de départ.',
    spot: 'station',
    meet: '[sur le parvis|sous l’horloge]',
    when: ['wed 19:30', 'fri 20:00', 'mon 19:30', 'sat 19:30'],
    temperate: true,
    minutes: 180,
    places: [4, 8],
    approval: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Trier les manteaux avant le grand froid|Deux heures de tri au vestiaire solidaire {de}|Un vestiaire à ranger, des gens à habiller {à}]',
    summary:
      '[Plier, vérifier les boutons, ranger par taille|On trie, on recoud, on met en rayon] : de quoi habiller [quarante personnes samedi prochain|toute une famille sans qu’elle ait à demander].',
    text: `Les dons arrivent en vrac, dans des sacs qui débordent. [Pour que le vestiaire ressemble à une boutique et non à un dépôt, il faut trier.|On veut que chacun choisisse ses habits comme dans n’importe quel magasin.]

Tables, cintres, musique : on ouvre les sacs, on écarte ce qui est abîmé, on classe par taille et par saison. [Les couturières réparent sur place les ourlets et les fermetures.|Ce qui ne sert pas ici part au recyclage textile, rien ne finit à la benne.]

Tu peux venir avec un ado, une collègue, ta mère. [On parle beaucoup et le temps passe vite.|Le thé est à volonté et la radio aussi.]`,
    bring: 'Rien, sauf des manteaux en bon état si tu en as un de trop.',
    access: 'Ascenseur, travail assis possible.',
    spot: 'hall',
    when: ['sat 10:00', 'wed 14:00', 'thu 17:30', 'tue 14:00'],
    temperate: true,
    months: [9, 10, 11, 12, 1, 2],
    minutes: 120,
    places: [8, 16],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'AT_HOME',
    title:
      '[Écris à une personne âgée qui n’attend plus de courrier|Une lettre par mois pour quelqu’un qui vit seul|Le facteur passera : écris à un aîné isolé]',
    summary:
      'Une page écrite à la main, [un timbre, et quelqu’un qui garde ta lettre sur la table de nuit|depuis ta table de cuisine, pour une personne qui n’en reçoit plus].',
    text: `[Madame Y. relit ses lettres le dimanche, dans l’ordre.|Dans la résidence, quand le courrier arrive, on regarde d’abord s’il y a une enveloppe écrite à la main.] La prochaine lettre peut venir de toi.

Pas besoin de savoir écrire « bien ». Raconte ton trajet, la recette que tu as ratée, le chat du voisin, une photo de vacances. On t’envoie un prénom, un âge, deux ou trois choses que la personne aime, et l’adresse de la résidence, qui fait suivre.

[Une lettre suffit. Si l’échange te plaît, on te met en lien pour continuer.|Certaines correspondances ont commencé ainsi et durent depuis six ans.] On ne transmet jamais ton adresse : les réponses passent par nous.`,
    bring: 'Du papier, une enveloppe, un timbre, une demi-heure calme.',
    minutes: 30,
    places: [60, 250],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'REMOTE',
    by: 'organization',
    title:
      '[Un appel par semaine à quelqu’un qui vit seul|Prendre des nouvelles, vingt minutes au téléphone|Ta voix pour rompre le silence]',
    summary:
      'Depuis chez toi, [vingt minutes au téléphone|un appel hebdomadaire] avec une personne isolée, toujours la même, [après une courte formation en ligne|à l’heure qui vous va].',
    text: `« Vous êtes la première à qui je parle depuis mardi. » [Cette phrase, chacun de nous l’a entendue au moins une fois.|Voilà pourquoi nous cherchons des voix.] Vingt minutes suffisent, et elles comptent double.

D’abord, une formation en visioconférence d’une heure et demie : écouter, poser les limites, savoir passer la main. Ensuite, on te présente une personne qui a demandé à être appelée. Vous choisissez le jour ensemble. [Ton numéro reste masqué.|L’appel passe par notre standard, ton numéro ne s’affiche pas.]

Tu t’engages pour un mois, pas davantage. [Beaucoup restent, d’autres passent : les deux nous vont.|À la fin, on fait le point et tu décides librement.]`,
    bring: 'Un téléphone, un endroit calme, un casque si possible.',
    when: ['tue 18:30', 'thu 18:30', 'mon 12:30'],
    minutes: 90,
    places: [10, 20],
    wheelchair: true,
    approval: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    title:
      '[Un coup de rouleau avant l’emménagement|Peindre un appartement pour une famille {à}|Chantier peinture {à} : deux pièces, une journée]',
    summary:
      'Une famille [quitte enfin l’hôtel|reçoit ses clés lundi] : on repeint [deux chambres|le salon et l’entrée], on monte les lits, on accroche les rideaux.',
    text: `[Les clés sont remises lundi, les murs sont encore jaunes.|Après dix-huit mois d’hôtel, une mère et ses deux garçons auront leur adresse.] On a une journée, trente litres de peinture et une sono de poche.

Le matin, on protège, on lessive, on rebouche. L’après-midi, deux couches. [Ceux qui préfèrent la visserie montent les lits et la table.|À côté, une petite équipe s’occupe des meubles donnés.] {prénom}, peintre à la retraite, corrige nos gestes avec une patience d’ange.

Le déjeuner est offert. [À seize heures, la famille passe avec les enfants, qui ont choisi la couleur de leur chambre.|On laisse un bouquet et un mot sur la table, c’est la tradition.]`,
    bring: 'De vieux vêtements. Un escabeau si tu peux en transporter un.',
    access: 'Deuxième étage sans ascenseur.',
    spot: 'square',
    meet: 'l’adresse exacte t’est donnée après inscription',
    when: ['sat 9:00', 'sun 9:30', 'fri 9:00'],
    minutes: 420,
    places: [6, 10],
    minors: true,
  },
  {
    cause: 'HARDSHIP',
    format: 'ON_SITE',
    by: 'citizen',
    title:
      '[Le frigo partagé de la rue a besoin d’un nettoyage|Qui m’aide à tenir le frigo du quartier {à} ?|Une heure pour le frigo solidaire {de}]',
    summary:
      'Notre frigo de trottoir tourne [jour et nuit|depuis deux ans]. On le vide, on le lave, on regarnit [avec les invendus du marché|avant le week-end].',
    text: `Chacun dépose, chacun prend, personne ne demande rien. [C’est le principe, et il marche mieux que prévu.|Depuis qu’il est là, on se parle davantage dans la rue.] Encore faut-il un frigo propre.

On se retrouve à quatre ou cinq. Deux vident et lavent, deux vont récupérer les invendus chez les commerçants qui nous connaissent, et le dernier vérifie les dates. [En une heure, c’est réglé.|On termine au comptoir d’en face.]

Je cherche aussi quelques relais pour les semaines où je travaille de nuit. Rien d’obligatoire, viens voir comment ça se passe.`,
    bring: 'Des gants de ménage, un sac isotherme si tu en as un.',
    spot: 'market',
    meet: '[à côté du frigo peint|devant le primeur]',
    when: ['fri 17:30', 'sun 12:30', 'wed 18:00'],
    minutes: 60,
    places: [3, 6],
    minors: true,
    wheelchair: true,
  },
]
