import type { Metadata } from 'next'
import { DraftList } from '@/components/dashboard/draft-list'
import { LaunchedShelves } from '@/components/dashboard/launched-shelves'
import { NeedsList } from '@/components/dashboard/needs-list'
import { ParticipationList } from '@/components/dashboard/participation-list'
import { FollowedSection } from '@/components/follows/followed-section'
import { ButtonLink } from '@/components/ui/button'
import { requireUser } from '@/lib/accounts/session'
import { listCoOrganizingInvitations } from '@/lib/challenges/co-organizer-queries'
import { listDrafts } from '@/lib/challenges/editing'
import { findChallengesInNeed } from '@/lib/dashboard/needs'
import { listMyOrganizations, listUpcomingParticipations } from '@/lib/dashboard/queries'
import { needsOf } from '@/lib/dashboard/rules'
import { listUnanswered } from '@/lib/dashboard/unanswered'
import { findShelves, isEmpty, readShelvesAsked } from '@/lib/dashboard/shelves'
import { count } from '@/lib/french'
import { countPendingChallenges, countVerificationRequests } from '@/lib/moderation/queries'
import { listUnread } from '@/lib/messages/queries'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Mon tableau de bord', robots: { index: false } }

const roles = { OWNER: 'responsable', EDITOR: 'rédaction', CHECK_IN: 'accueil' } as const

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const person = await requireUser()
  const asked = readShelvesAsked(await searchParams)
  const now = new Date()
  const mine = { userId: person.id }
  const [
    participations,
    inNeed,
    unanswered,
    shelves,
    drafts,
    organizations,
    invitations,
    toReview,
    toVerify,
  ] = await Promise.all([
    listUpcomingParticipations(person.id, now),
    findChallengesInNeed(mine, now),
    listUnanswered(mine, now),
    findShelves(mine, asked, now),
    listDrafts(person.id),
    listMyOrganizations(person.id),
    listCoOrganizingInvitations(person),
    person.role === 'MODERATOR' ? countPendingChallenges() : 0,
    person.role === 'MODERATOR' ? countVerificationRequests() : 0,
  ])

  const unread = await listUnread(participations.map(({ id }) => id))

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>Bonjour {person.name ?? person.pseudonym}</h1>
          <p className="mt-1 text-ink-soft">
            <a className="link" href={paths.account}>
              Mon compte
            </a>
            {person.role === 'MODERATOR' && (
              <>
                {' · '}
                <a className="link" href={paths.moderation}>
                  Modération : {count(toReview, 'défi à relire', 'défis à relire')}
                  {toVerify > 0 && `, ${count(toVerify, 'organisation')} à vérifier`}
                </a>
              </>
            )}
          </p>
        </div>
        <ButtonLink href={paths.newChallenge}>Lancer un défi</ButtonLink>
      </div>

      {invitations.length > 0 && (
        <section aria-labelledby="invitations" className="grid gap-3">
          <h2 id="invitations">On te propose d’organiser ensemble</h2>
          <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
            {invitations.map(({ slug, title, organization }) => (
              <li
                key={`${slug} ${organization}`}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3"
              >
                <p className="min-w-0 font-bold">
                  {title}
                  {organization && <span className="font-normal text-ink-soft"> · pour {organization}</span>}
                </p>
                <ButtonLink href={paths.coOrganizers(slug)} look="secondary">
                  Répondre<span className="sr-only"> : {title}</span>
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}

      <NeedsList needs={needsOf(inNeed, drafts, now, unanswered)} />

      <section aria-labelledby="je-participe" className="grid gap-4">
        <h2 id="je-participe">Je participe</h2>
        {participations.length > 0 ? (
          <ParticipationList participations={participations} unread={unread} now={now} />
        ) : (
          <p>
            Rien de prévu pour l’instant.{' '}
            <a className="link" href={paths.challenges}>
              Trouver un défi près de chez moi
            </a>
          </p>
        )}
      </section>

      <FollowedSection userId={person.id} now={now} />

      <section aria-labelledby="je-lance" className="grid gap-4">
        <h2 id="je-lance">Je lance</h2>
        {drafts.length > 0 && <DraftList drafts={drafts} now={now} />}
        <LaunchedShelves shelves={shelves} path={paths.dashboard} now={now} />
        {isEmpty(shelves) && drafts.length === 0 && (
          <p>
            Tu n’as pas encore lancé de défi : trois minutes suffisent, et ton brouillon se garde tout seul.
          </p>
        )}
      </section>

      <section aria-labelledby="mes-organisations" className="grid gap-4">
        <h2 id="mes-organisations">Mes organisations</h2>
        {organizations.length > 0 && (
          <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
            {organizations.map(({ role, organization }) => (
              <li
                key={organization.slug}
                className="flex flex-wrap items-center justify-between gap-3 px-5 py-3"
              >
                <a
                  className="inline-flex min-h-11 items-center font-bold hover:underline"
                  href={paths.organizationDashboard(organization.slug)}
                >
                  {organization.name}
                </a>
                <span className="text-sm text-ink-soft">
                  {roles[role]} · {organization.verifiedAt ? 'vérifiée' : 'vérification en cours'}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div>
          <ButtonLink href={paths.newOrganization} look="secondary">
            Créer une organisation
          </ButtonLink>
        </div>
      </section>
    </div>
  )
}
