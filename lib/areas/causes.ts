import type { Cause } from '@/lib/generated/prisma/enums'

/** What a cause is about, for somebody who has never done anything of the kind. */
type CauseText = {
  /** After « agir » and « défis ». */
  purpose: string
  /** What one does, in one sentence that stands alone. */
  deeds: string
  /** With whom, and what one must know how to do. */
  people: string
  /** How long it takes. */
  time: string
}

export const causeTexts: Record<Cause, CauseText> = {
  CAREGIVERS: {
    purpose: 'pour les proches aidants',
    deeds:
      'Tenir compagnie deux heures à un proche malade, faire des courses, aider à remplir un dossier, préparer un café où l’on parle d’autre chose.',
    people:
      'Une personne qui aide un proche du matin au soir n’a souvent personne pour la relayer. On te présente, on t’explique les habitudes de la maison, et tu n’as aucun soin à donner.',
    time: 'Un relais dure d’une à trois heures. Une seule fois, c’est déjà un après-midi rendu à quelqu’un.',
  },
  YOUTH: {
    purpose: 'pour l’enfance et la jeunesse',
    deeds:
      'Lire une histoire, aider aux devoirs, tenir un atelier, accompagner une sortie, encourager sur le bord du terrain.',
    people:
      'Il faut aimer répondre aux questions, et c’est à peu près tout. Tu n’es jamais seul·e avec un groupe : une personne de l’équipe reste là.',
    time: 'Compte une heure pour les devoirs ou la lecture, une demi-journée pour une sortie.',
  },
  HARDSHIP: {
    purpose: 'contre la pauvreté et l’isolement',
    deeds:
      'Trier une collecte, servir un repas chaud, écrire à une personne âgée, tenir un vestiaire, partager un café avec qui n’en partage avec personne.',
    people:
      'On travaille en équipe, avec des gens qui ont l’habitude et qui montrent. Ce qu’on te demande : un bonjour, un sourire, et de garder pour toi ce que tu entends.',
    time: 'Une collecte ou un service prend deux à trois heures. Une lettre, vingt minutes depuis ta table.',
  },
  ENVIRONMENT: {
    purpose: 'pour l’environnement',
    deeds:
      'Ramasser ce que la marée ou la crue a laissé, planter une haie, compter les oiseaux, réparer plutôt que jeter.',
    people:
      'Gants et outils sont prêtés, les gestes s’apprennent en cinq minutes, et les enfants ont souvent les meilleurs yeux.',
    time: 'La plupart des rendez-vous tiennent en une matinée, dehors. Compter les oiseaux de son jardin prend une heure, de chez soi.',
  },
  ANIMALS: {
    purpose: 'pour les animaux',
    deeds:
      'Promener les chiens d’un refuge, nettoyer les boxes, porter des croquettes, aider les crapauds à traverser la route.',
    people:
      'Pas besoin de t’y connaître : l’équipe choisit l’animal qui te convient et te montre comment l’approcher.',
    time: 'Une promenade prend une heure, une matinée au refuge en prend trois. Viens une fois, tu verras bien.',
  },
  DISABILITY: {
    purpose: 'avec les personnes handicapées',
    deeds:
      'Guider un coureur qui ne voit pas, pousser une joëlette, sous-titrer une vidéo, vérifier si un café est vraiment accessible.',
    people:
      'On fait avec, on ne fait pas à la place : c’est la personne qui te dit comment aider. Beaucoup de ces défis sont faits pour être relevés en fauteuil.',
    time: 'Une heure pour un sous-titrage, une demi-journée pour une sortie. La formation, s’il en faut une, est comprise.',
  },
  HEALTH: {
    purpose: 'pour la santé',
    deeds:
      'Accueillir à une collecte de sang, tenir un stand de prévention, rendre visite à l’hôpital, courir pour la recherche.',
    people:
      'Aucun geste médical : les soignants soignent, toi tu accueilles, tu expliques, tu accompagnes. On te dit quoi répondre et vers qui envoyer.',
    time: 'Un accueil dure deux ou trois heures. Un seul, c’est déjà beaucoup.',
  },
  EDUCATION: {
    purpose: 'pour l’éducation et la citoyenneté',
    deeds:
      'Parler français autour d’un thé, montrer comment se servir d’un ordinateur, relire un CV, raconter son métier à une classe.',
    people:
      'Si tu sais lire, parler et écouter, tu sais déjà presque tout. Les associations prêtent les supports et te mettent en binôme la première fois.',
    time: 'Une séance dure une heure ou deux. À distance, relire un CV prend une demi-heure.',
  },
  CULTURE_SPORT: {
    purpose: 'pour la culture et le sport',
    deeds:
      'Tenir un ravitaillement, placer le public d’un festival, monter une scène, transcrire de vieux registres, ouvrir un musée un dimanche.',
    people:
      'On y vient comme on est, on en repart avec des têtes connues. Les équipes de bénévoles d’une course ou d’un concert sont les plus mélangées qui soient.',
    time: 'D’ordinaire une demi-journée, souvent avec le repas et la fin du spectacle.',
  },
  DISCRIMINATION: {
    purpose: 'contre les discriminations',
    deeds:
      'Animer un jeu dans un collège, témoigner, accueillir à une permanence, traduire une brochure, marcher derrière la même banderole.',
    people:
      'Que tu sois concerné·e ou seulement révolté·e, il y a une place. On t’apprend à écouter d’abord, et à ne pas parler à la place des autres.',
    time: 'Une intervention prend deux heures, préparation comprise. Une traduction se fait chez soi, à son rythme.',
  },
  EMERGENCY: {
    purpose: 'pour l’urgence et les secours',
    deeds:
      'Jouer la victime dans un exercice, remplir des sacs de sable, tenir un point d’eau un jour de canicule, apprendre à masser un cœur.',
    people:
      'On te donne un brassard, un binôme et une consigne claire. Les gestes qui sauvent, eux, s’apprennent sur place : personne n’arrive en sachant.',
    time: 'Un exercice occupe une demi-journée. Les appels urgents tiennent en deux heures, parfois le soir même.',
  },
}
