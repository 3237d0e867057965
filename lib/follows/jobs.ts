import { db, inSqlTransaction } from '@/lib/db'
import { absolute } from '@/lib/env'
import { count, period } from '@/lib/french'
import { post, type Mail } from '@/lib/jobs/queue'
import { deliverTo } from '@/lib/mail/mailer'
import { findEmail } from '@/lib/participations/queries'
import { paths } from '@/lib/paths'

/** Writes to each follower what the organisation has launched since it began to have news. */
export async function tellFollowers({ organizationId }: { organizationId: string }): Promise<void> {
  await inSqlTransaction(async (sql) => {
    const [news] = await sql<{ since: Date | null; until: Date }>(
      `SELECT news_since AS since, now() AS until FROM organizations WHERE id = $1::uuid FOR UPDATE`,
      [organizationId],
    )
    if (!news?.since) return
    await sql(`UPDATE organizations SET news_since = NULL, news_told_at = now() WHERE id = $1::uuid`, [
      organizationId,
    ])
    const followers = await sql<{ id: string }>(
      `SELECT u.id::text FROM follows f JOIN users u ON u.id = f.user_id
       WHERE f.organization_id = $1::uuid AND u.suspended_at IS NULL ORDER BY u.id`,
      [organizationId],
    )
    const period = { since: news.since.toISOString(), until: news.until.toISOString() }
    await post(
      sql,
      followers.map(({ id }) => ({
        to: id,
        mail: { letter: 'launched', organizationId, userId: id, ...period },
      })),
    )
  })
}

/** What is still to be taken up of it when the mail leaves; nothing to whoever follows no more. */
export async function sendLaunchedMail(mail: Extract<Mail, { letter: 'launched' }>): Promise<void> {
  const { organizationId, userId, since, until } = mail
  const [user, organization] = await Promise.all([
    findEmail(userId),
    db.organization.findFirst({
      where: { id: organizationId, suspendedAt: null, follows: { some: { userId } } },
      select: { name: true, slug: true },
    }),
  ])
  const launched = await db.challenge.findMany({
    where: {
      organizationId,
      status: 'PUBLISHED',
      publishedAt: { gte: new Date(since), lte: new Date(until) },
      openUntil: { gt: new Date() },
    },
    select: {
      slug: true,
      title: true,
      summary: true,
      timezone: true,
      commune: { select: { name: true } },
      slots: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: 'asc' }, take: 1 },
    },
    orderBy: [{ nextStartsAt: 'asc' }, { id: 'asc' }],
    take: 10,
  })
  const [first, ...others] = launched
  if (!user || !organization || !first) return

  const to = (slug: string) => absolute(paths.challenge(slug))
  await deliverTo(user, 'FOLLOWS', {
    event: `launched.${organizationId}.${userId}.${Date.parse(until)}`,
    letter: {
      subject:
        others.length === 0
          ? `${organization.name} lance : ${first.title}`
          : `${organization.name} lance ${count(launched.length, 'défi')}`,
      paragraphs: ['Bonjour,', `Du nouveau chez ${organization.name} :`, ...launched.map(lineOf)],
      button: {
        label: others.length === 0 ? 'Voir le défi' : `Voir « ${first.title} »`,
        url: to(first.slug),
      },
      links: [
        ...others.map(({ title, slug }) => ({ label: `Voir « ${title} »`, url: to(slug) })),
        {
          label: `Ne plus suivre ${organization.name}, depuis sa page`,
          url: absolute(paths.organization(organization.slug)),
        },
      ],
      footer: `Ce courrier part parce que tu suis ${organization.name} : un par jour au plus.`,
    },
  })
}

type LaunchedChallenge = {
  title: string
  summary: string
  timezone: string
  commune: { name: string } | null
  slots: { startsAt: Date | null; endsAt: Date | null }[]
}

function lineOf({ title, summary, timezone, commune, slots: [slot] }: LaunchedChallenge): string {
  const when = slot?.startsAt && slot.endsAt && period(slot.startsAt, slot.endsAt, timezone)
  const facts = [when, commune?.name].filter(Boolean).join(' · ')
  return [`« ${title} »`, facts, summary].filter(Boolean).join('\n')
}
