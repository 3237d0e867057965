import type { Random } from './random'
import type { Launched, TestimonyRow } from './rows'

// True of any action that took place on site or at home, so that none contradicts the défi it stands under.
const texts = [
  'Je suis venue sans connaître personne, je suis repartie avec deux numéros de téléphone et l’envie de recommencer.',
  'Tout était prêt à l’arrivée, on nous a expliqué en cinq minutes et on s’y est mis. Deux heures bien remplies.',
  'Premier défi pour moi. On m’a dit « fais comme tu peux » et c’était exactement ce qu’il me fallait.',
  'Une équipe de tous les âges, beaucoup de rires, et le sentiment d’avoir servi à quelque chose.',
  'J’avais peur de ne pas savoir faire. En fait, il suffit d’être là.',
  'Bien organisé du début à la fin, et on a fini à l’heure dite. Ça compte, quand on a peu de temps.',
  'Je l’ai fait avec mon fils de seize ans. Il me demande déjà quand on y retourne.',
  'Fatigué mais content. Le café à la fin valait le déplacement à lui seul.',
  'On mesure mal, avant, ce que deux heures peuvent changer. Merci à l’équipe pour l’accueil.',
  'Simple, concret, sans engagement : je cherchais ça depuis longtemps.',
  'Moi qui remettais toujours à plus tard, j’ai cliqué un soir et j’y étais le samedi.',
  'Ambiance chaleureuse. Prévois de bonnes chaussures et ta bonne humeur, le reste est fourni.',
] as const

/** Up to three who came say how it was, days after. */
export function testimoniesOn(
  { challenge, slots, participations }: Launched,
  now: Date,
  random: Random,
): TestimonyRow[] {
  const came = participations.filter(({ status }) => status === 'ATTENDED')
  const end = slots.at(-1)?.ends_at
  if (challenge.status !== 'COMPLETED' || !end || came.length === 0 || !random.chance(0.6)) return []
  const words = random.sample(texts, random.between(1, 3))
  return random.sample(came, words.length).map(({ id }, i) => {
    const at = new Date(Math.min(now.getTime(), end.getTime() + random.between(20, 90) * 3_600_000))
    return {
      id: random.uuid(),
      participation_id: id,
      text: words[i] ?? texts[0],
      created_at: at,
      updated_at: at,
    }
  })
}
