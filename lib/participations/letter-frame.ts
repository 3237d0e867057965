import { period } from '@/lib/french'
import type { MailKind } from '@/lib/generated/prisma/enums'
import type { Letter } from '@/lib/mail/letter'
import { placeFor } from '@/lib/participations/rules'
import type { ParticipationInMail } from '@/lib/participations/queries'

/** What a letter about a participation leads to: its own page, where one leaves, takes a place, or says more. */
export type Urls = { participation: string; challenge: string; calendar: string }

export type Told = { kind: MailKind; letter: Letter; calendar?: boolean }
export type Telling = Pick<Letter, 'subject'> & {
  opening: string
  reason?: string
  closing?: string
  /** Whether when, where and what to bring stand in it. */
  facts?: true
  button?: { label: string; url: string }
}

export const withdrawal =
  'Un empêchement ? Désiste-toi en un geste, sans te justifier : ta place ira à quelqu’un d’autre.'
const why = 'Ce courrier accompagne ton inscription : il part parce que tu as relevé ce défi.'

/** A letter about a participation, of a kind that its person may switch off; `calendar`: with its calendar file. */
export function tell(
  kind: MailKind,
  participation: ParticipationInMail,
  telling: Telling,
  urls: Urls,
  calendar = false,
): Told {
  return { kind, letter: compose(participation, telling, urls), ...(calendar && { calendar }) }
}

function compose({ slot, partySize, status }: ParticipationInMail, telling: Telling, urls: Urls): Letter {
  const { challenge } = slot
  const place = placeFor(status, { ...challenge, town: challenge.commune?.name })
  const facts = [
    slot.startsAt && slot.endsAt && `Quand : ${period(slot.startsAt, slot.endsAt, challenge.timezone)}`,
    place && `Où : ${place}`,
    challenge.accessInfo && `Y aller : ${challenge.accessInfo}`,
    challenge.whatToBring && `À apporter : ${challenge.whatToBring}`,
    partySize > 1 && `Vous venez à ${partySize}.`,
  ].filter(Boolean)
  const paragraphs = [
    'Bonjour,',
    telling.opening,
    telling.reason && `« ${telling.reason} »`,
    telling.facts && facts.join('\n'),
    telling.closing,
  ]
  const { button = { label: 'Voir mon inscription, ou me désister', url: urls.participation } } = telling
  return {
    subject: telling.subject,
    paragraphs: paragraphs.filter((paragraph): paragraph is string => Boolean(paragraph)),
    button,
    ...(telling.facts && {
      links: [
        ...(status === 'CONFIRMED' && slot.startsAt
          ? [{ label: 'Mettre dans mon agenda', url: urls.calendar }]
          : []),
        { label: 'Relire le défi', url: urls.challenge },
      ],
    }),
    footer: why,
  }
}
