import type { Action } from './action'

export const caregivers: Action[] = [
  {
    cause: 'CAREGIVERS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Deux heures de relais pour qu’un aidant souffle|Offrir un après-midi libre à un aidant {de}|Tenir compagnie pendant qu’un aidant prend l’air]',
    summary:
      '[Tu restes avec son proche|Une partie de dominos, un goûter, un peu de musique] : pendant ce temps, l’aidant [va chez le coiffeur, dort ou marche|fait enfin quelque chose pour lui].',
    text: `[Quand on s’occupe de son mari malade, sortir acheter du pain demande une organisation militaire.|Une femme nous a dit : « La dernière fois que je suis allée au cinéma, les places étaient encore en francs. »] Deux heures de relais changent une semaine.

Ça se passe {auLieu}, jamais seul : deux bénévoles et une professionnelle accueillent quatre ou cinq personnes. [On joue, on chante, on regarde des photos, on prépare le goûter.|Certains jouent aux cartes, d’autres préfèrent qu’on leur lise le journal.] Aucun soin, aucun geste médical.

{prénom} t’explique chaque personne avant leur arrivée : ce qui la fait rire, ce qui l’inquiète. [Tu verras, on reçoit autant qu’on donne, et ce n’est pas une formule.|On débriefe toujours autour d’un café.]`,
    bring: 'Un jeu que tu aimes, une chanson, ou simplement ta présence.',
    access: 'Salle adaptée, tout se passe au rez-de-chaussée.',
    spot: 'hall',
    when: ['wed 14:00', 'tue 14:00', 'sat 14:00', 'thu 14:00'],
    minutes: 150,
    places: [3, 6],
    wheelchair: true,
    approval: true,
  },
  {
    cause: 'CAREGIVERS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Un café des aidants cherche ses hôtes {à}|Accueillir au café des aidants {de}|Préparer la table du café des aidants]',
    summary:
      '[Tu prépares la salle, tu accueilles, tu écoutes|Un gâteau, des chaises en rond, une porte ouverte] : des aidants viennent parler [entre eux|sans être jugés].',
    text: `Une fois par mois, [une quinzaine de personnes poussent la porte|on ouvre la salle et on ne sait jamais combien viendront]. Il y a la fille qui gère tout à distance, le mari qui n’a rien dit à ses collègues, la voisine « qui aide juste un peu ».

Une psychologue anime. Toi, tu fais en sorte que chacun trouve une chaise, une tasse et un sourire. [C’est un rôle discret et précieux.|Tu notes aussi les questions pratiques, auxquelles nous répondons par courrier.]

On te demande la discrétion : ce qui se dit là reste là. [Le gâteau peut être raté, personne n’en a jamais voulu à personne.|Si tu as vécu la même chose, tu seras d’autant mieux accueilli·e.]`,
    bring: 'Un gâteau ou des fruits, si tu peux.',
    access: 'Bus à cinquante mètres, rampe d’accès à droite de l’entrée.',
    spot: 'hall',
    when: ['thu 17:30', 'sat 10:00', 'tue 18:00', 'fri 14:30'],
    minutes: 150,
    places: [2, 5],
    wheelchair: true,
  },
  {
    cause: 'CAREGIVERS',
    format: 'REMOTE',
    title:
      '[Relire un guide pour les jeunes aidants|Tes yeux neufs sur un livret pour aidants|Rendre clair un dossier qui ne l’est pas]',
    summary:
      'On réécrit en français de tous les jours [les démarches qui épuisent les aidants|trois formulaires redoutables]. Il nous faut [des relecteurs sans jargon|des yeux neufs].',
    text: `Allocation, congé, répit, protection juridique : [à chaque étape, un sigle de plus|les familles passent plus de temps à comprendre qu’à demander]. Nous écrivons un livret de trente pages qui dit les choses simplement.

Tu reçois un chapitre de quatre pages et une grille de lecture très courte : qu’as-tu compris, où as-tu décroché, quel mot remplacerais-tu ? [Moins tu en sais, plus tu nous aides.|Pas besoin de connaître le sujet, au contraire.]

Une visio d’une heure pour partager les retours, puis nos juristes vérifient. [Ton prénom figure dans les remerciements si tu veux.|Le livret sera libre de droits et distribué dans les mairies.]`,
    bring: 'Un ordinateur, une bonne dose de franchise.',
    when: ['tue 19:00', 'thu 12:30', 'wed 19:00'],
    minutes: 90,
    places: [8, 20],
    wheelchair: true,
    minors: true,
  },
  {
    cause: 'CAREGIVERS',
    format: 'AT_HOME',
    title:
      '[Cuisine une portion de plus pour ta voisine aidante|Une soupe déposée sur un palier|Le plat du dimanche, version à partager]',
    summary:
      '[Double la recette et frappe à une porte|Une barquette, un petit mot] : un repas de moins à préparer pour [quelqu’un qui ne s’arrête jamais|une personne qui porte beaucoup].',
    text: `[Tu connais sûrement quelqu’un qui veille sur un parent, un enfant malade, un compagnon.|Autour de toi, une personne sur six aide un proche ; souvent, elle ne le dit pas.] Elle ne te demandera rien. Un plat chaud ne se refuse pas.

Cette semaine, cuisine une part de plus. Demande avant s’il y a des allergies, note les ingrédients sur le couvercle, et dépose. [Si l’on t’invite à entrer, reste dix minutes. Sinon, tant mieux aussi.|Pas d’explication à donner : « j’en avais trop fait » marche très bien.]

Raconte-nous en deux lignes ce que tu as préparé. [On compile les recettes dans un carnet que nous offrons aux familles.|La plus simple gagne toujours : les lentilles de {prénom} restent invaincues.]`,
    bring: 'Une boîte que tu acceptes de ne pas revoir tout de suite.',
    minutes: 60,
    places: [50, 200],
    family: true,
    minors: true,
    wheelchair: true,
  },
  {
    cause: 'CAREGIVERS',
    format: 'ON_SITE',
    by: 'organization',
    title:
      '[Une balade à petits pas, aidants et aidés {à}|Marcher au rythme de chacun {auLieu}|Prêter son bras pour une promenade {à}]',
    summary:
      'Vingt personnes, [dont la moitié avancent doucement|quelques fauteuils et déambulateurs], une heure dehors : il faut des bras [solides et patients|et de la bonne humeur].',
    text: `[Depuis le printemps, on marche ensemble une fois par mois, et plus personne ne veut manquer ça.|Sortir à deux, quand l’un des deux vacille, fait peur. Sortir à vingt, beaucoup moins.] Le parcours est plat, les bancs sont repérés, le goûter attend au bout.

Chaque bénévole accompagne un duo. Tu donnes le bras, tu pousses un fauteuil, ou tu marches avec l’aidant pendant que quelqu’un d’autre prend le relais. [C’est souvent là qu’on parle le plus.|Certains duos se retrouvent depuis, sans nous.]

Pluie fine : on sort quand même, avec des ponchos assortis du plus bel effet. Pluie forte : cinéma dans la salle. [Dans les deux cas, tu rentres content·e.|On te prévient la veille.]`,
    bring: 'Des chaussures confortables, un vêtement de pluie.',
    access: 'Parcours plat et stabilisé, toilettes accessibles au départ.',
    spot: 'park',
    meet: '[à l’entrée principale|près des bancs, côté kiosque]',
    when: ['sun 14:30', 'wed 14:30', 'sat 14:30'],
    minutes: 120,
    places: [8, 18],
    wheelchair: true,
    family: true,
    minors: true,
  },
]
