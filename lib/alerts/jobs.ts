import { secretOf } from '@/lib/alerts/commands'
import { paces } from '@/lib/alerts/messages'
import { daysToConfirm } from '@/lib/alerts/rules'
import { challengesPath, parseQuery } from '@/lib/challenges/filter-address'
import { listOpenChallengesAmong } from '@/lib/challenges/lists'
import { type ChallengeCard } from '@/lib/challenges/cards'
import { isOpenSql } from '@/lib/challenges/open'
import { db } from '@/lib/db'
import { absolute, env } from '@/lib/env'
import { count, duration, period } from '@/lib/french'
import { deliver } from '@/lib/mail/mailer'
import { paths } from '@/lib/paths'

/** Asks whether the address wants it; says so where it runs already. A stopped one sends nothing. */
export async function sendAlertConfirmation(job: { alertId: string; askedAt: string }): Promise<void> {
  const alert = await db.alert.findUnique({ where: { id: job.alertId } })
  if (!alert) return
  const { SITE_NAME } = env()
  const page = absolute(paths.alert(secretOf(alert.id).token))
  const running = alert.confirmedAt !== null
  await deliver({
    to: alert.email,
    event: `alert-asked.${alert.id}.${Date.parse(job.askedAt)}`,
    letter: {
      subject: running ? 'Ton alerte est déjà en route' : `Active ton alerte : ${alert.label}`,
      paragraphs: [
        'Bonjour,',
        running
          ? `Cette alerte est déjà en route (${paces[alert.pace].label.toLowerCase()}) : ${alert.label}.`
          : `Tu veux être prévenu·e des nouveaux défis sur ${SITE_NAME} : ${alert.label}. Un geste pour confirmer que cette adresse est la tienne :`,
      ],
      button: { label: running ? 'Changer ou arrêter l’alerte' : 'Activer mon alerte', url: page },
      footer: running
        ? 'Quelqu’un a demandé cette alerte à nouveau pour ton adresse. Rien n’a changé.'
        : `Ce n’était pas toi ? Ignore ce courrier : sans ce geste, rien ne part, et ton adresse est oubliée dans ${daysToConfirm} jours.`,
    },
  })
}

/** What of it can still be taken up when the letter leaves, soonest first; nothing where nothing can. */
export async function sendAlertMail({ alertId, toldAt }: { alertId: string; toldAt: string }): Promise<void> {
  const alert = await db.alert.findUnique({
    where: { id: alertId },
    include: { matches: { where: { toldAt: new Date(toldAt) }, select: { challengeId: true } } },
  })
  if (!alert) return
  const found = alert.matches.map(({ challengeId }) => challengeId)
  const now = new Date()
  const [challenges, open] = await Promise.all([
    listOpenChallengesAmong(found, now),
    countOpenAmong(found, now),
  ])
  const [first, ...others] = challenges.slice(0, 10)
  if (!first) return

  const { token } = secretOf(alert.id)
  const to = ({ slug }: ChallengeCard) => absolute(paths.challenge(slug))
  await deliver({
    to: alert.email,
    event: `alert.${alert.id}.${Date.parse(toldAt)}`,
    letter: {
      subject:
        others.length === 0
          ? `Nouveau défi : ${first.title}`
          : `${count(open, 'nouveau défi', 'nouveaux défis')} pour toi`,
      paragraphs: [
        'Bonjour,',
        `Du nouveau pour ton alerte (${alert.label}) :`,
        ...[first, ...others].map(lineOf),
      ],
      button: { label: others.length === 0 ? 'Voir le défi' : `Voir « ${first.title} »`, url: to(first) },
      links: [
        ...others.map((challenge) => ({ label: `Voir « ${challenge.title} »`, url: to(challenge) })),
        { label: 'Voir tout ce qui correspond', url: absolute(challengesPath(parseQuery(alert.query))) },
        { label: 'Changer de rythme ou arrêter l’alerte', url: absolute(paths.alert(token)) },
      ],
      footer: `Tu as demandé cette alerte. Rythme : ${paces[alert.pace].label.toLowerCase()}.`,
    },
    leave: { oneClick: absolute(paths.stopAlert(token)) },
  })
}

async function countOpenAmong(ids: string[], now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM challenges c WHERE ${isOpenSql(now)} AND c.id = ANY(${ids}::uuid[])`
  return row?.open ?? 0
}

/** Forgets what nobody confirmed, searches whose days are over, and what was found of challenges that are over. */
export async function forgetOldAlerts(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db.alert.deleteMany({
    where: {
      OR: [{ confirmedAt: null, createdAt: { lt: before(daysToConfirm) } }, { until: { lt: before(7) } }],
    },
  })
  await db.alertMatch.deleteMany({
    where: { toldAt: { lt: before(30) }, challenge: { openUntil: { lt: before(30) } } },
  })
}

function lineOf({
  title,
  startsAt,
  endsAt,
  timezone,
  durationMinutes,
  town,
  organizer,
}: ChallengeCard): string {
  const when =
    startsAt && endsAt ? period(startsAt, endsAt, timezone) : `quand tu veux, ${duration(durationMinutes)}`
  return [`« ${title} »`, [when, town, organizer].filter(Boolean).join(' · ')].join('\n')
}
