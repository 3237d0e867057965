import { count, period } from '@/lib/french'
import type { Letter } from '@/lib/mail/letter'
import { namesOf } from '@/lib/participations/names'
import type { SlotInMail, SlotNews } from '@/lib/participations/queries'

const why = 'Ce courrier part parce que tu organises ce défi.'

/** Who asks, who contests an absence and who left within the ten minutes; null where all of it has been settled meanwhile. */
export function newsLetter(
  slot: SlotInMail,
  { pending, disputes, left }: SlotNews,
  url: string,
): Letter | null {
  if (pending + disputes + left.length === 0) return null
  const { title } = slot.challenge
  const leavers = left.map(({ reason, participation: { partySize, ...named } }) => {
    const friends = partySize > 1 ? ` (à ${partySize})` : ''
    return `${namesOf(named).name}${friends} s’est désisté·e${reason ? ` : « ${reason} »` : '.'}`
  })
  const answer = pending + disputes > 0
  return {
    subject: answer
      ? `${count(pending + disputes, 'personne attend', 'personnes attendent')} ta réponse : ${title}`
      : `${count(left.length, 'désistement')} : ${title}`,
    paragraphs: [
      'Bonjour,',
      pending > 0 && `${count(pending, 'personne demande', 'personnes demandent')} à venir à « ${title} ».`,
      disputes > 0 &&
        `${count(disputes, 'absence est contestée', 'absences sont contestées')} pour « ${title} » : la réponse est dans la liste, et tu corriges d’un geste.`,
      leavers.length > 0 && [`Pour « ${title} » :`, ...leavers].join('\n'),
      [whenLine(slot), placesLine(slot)].filter(Boolean).join('\n'),
    ].filter((paragraph): paragraph is string => Boolean(paragraph)),
    button: { label: answer ? 'Répondre' : 'Voir qui vient', url },
    footer: why,
  }
}

/** Three days before, with room left: there is still time to share. */
export function headcountLetter(slot: SlotInMail, url: string): Letter {
  const { title } = slot.challenge
  return {
    subject: `Dans trois jours, ${comingLine(slot)} : ${title}`,
    paragraphs: [
      'Bonjour,',
      `« ${title} » approche.`,
      [whenLine(slot), placesLine(slot)].filter(Boolean).join('\n'),
      'Il reste des places : un message à tes proches ou un relais du défi suffisent souvent à les remplir.',
    ],
    button: { label: 'Partager le défi', url },
    footer: why,
  }
}

/** The evening before: who comes, and where the list is. */
export function tomorrowLetter(slot: SlotInMail, url: string): Letter {
  const { title } = slot.challenge
  return {
    subject: `Demain, ${comingLine(slot)} : ${title}`,
    paragraphs: [
      'Bonjour,',
      `C’est pour demain : « ${title} ».`,
      [whenLine(slot), placesLine(slot)].filter(Boolean).join('\n'),
      'Pour accueillir sur place, ouvre la liste sur ton téléphone avant de partir : elle marche ensuite aussi sans réseau.',
    ],
    button: { label: 'Voir qui vient', url },
    footer: why,
  }
}

export function whoCameLetter(slot: SlotInMail, url: string): Letter {
  const { title } = slot.challenge
  return {
    subject: `Qui est venu ? ${title}`,
    paragraphs: [
      'Bonjour,',
      `Comment s’est passé « ${title} » ? Dis-nous qui est venu : chaque personne reçoit un merci, et ton bilan est juste.`,
      whenLine(slot),
    ].filter(Boolean),
    button: { label: 'Noter les présences', url },
    footer: why,
  }
}

function comingLine({ takenPlaces }: SlotInMail): string {
  return takenPlaces === 0 ? 'personne encore' : count(takenPlaces, 'personne vient', 'personnes viennent')
}

function placesLine({ takenPlaces, capacity }: SlotInMail): string {
  const coming =
    takenPlaces === 0
      ? 'Personne ne vient encore'
      : count(takenPlaces, 'personne vient', 'personnes viennent')
  return capacity === null ? `${coming}.` : `${coming}, pour ${count(capacity, 'place')}.`
}

function whenLine({ startsAt, endsAt, challenge }: SlotInMail): string {
  return startsAt && endsAt ? `Quand : ${period(startsAt, endsAt, challenge.timezone)}` : ''
}
