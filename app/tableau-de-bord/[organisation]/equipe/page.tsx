import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { InvitationList } from '@/components/teams/invitation-list'
import { InviteForm } from '@/components/teams/invite-form'
import { LeaveForm, MemberForms } from '@/components/teams/member-forms'
import { requireUser } from '@/lib/accounts/session'
import { day } from '@/lib/french'
import { findTeam } from '@/lib/teams/queries'
import { teamRoles } from '@/lib/teams/rules'

export const metadata: Metadata = { title: 'L’équipe', robots: { index: false } }

export default async function TeamPage({ params }: { params: Promise<{ organisation: string }> }) {
  const person = await requireUser()
  const team = await findTeam((await params).organisation, person.id, new Date())
  if (!team) notFound()
  const owns = team.role === 'OWNER'

  return (
    <div className="page grid gap-10 py-8 sm:gap-12 sm:py-12">
      <div className="grid gap-4">
        <h1>{team.name} : l’équipe</h1>
        <OrganizationNav organization={team} current="team" />
      </div>

      <section aria-labelledby="membres" className="grid gap-4">
        <h2 id="membres">Qui en est</h2>
        <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
          {team.members.map((member) => {
            const isMe = member.userId === person.id
            return (
              <li key={member.userId} className="grid gap-1 px-5 py-4">
                <p className="font-bold">
                  {member.name}
                  {isMe && <span className="font-normal text-ink-soft"> (toi)</span>}
                </p>
                <p className="text-sm break-words text-ink-soft">
                  {[
                    teamRoles[member.role].label,
                    member.email,
                    `depuis le ${day(member.createdAt, 'Europe/Paris')}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {owns && <MemberForms organization={team.slug} member={member} isMe={isMe} />}
              </li>
            )
          })}
        </ul>
        <dl className="grid column gap-2 text-sm text-ink-soft">
          {Object.values(teamRoles).map(({ label, detail }) => (
            <div key={label}>
              <dt className="inline font-bold">{label} : </dt>
              <dd className="inline">{detail}</dd>
            </div>
          ))}
        </dl>
      </section>

      {team.invitations.length > 0 && (
        <section aria-labelledby="invitations" className="grid gap-4">
          <h2 id="invitations">Invitations envoyées</h2>
          <InvitationList
            organization={team.slug}
            invitations={team.invitations.map(({ id, email, role, expired, expiresAt }) => ({
              id,
              email,
              role: teamRoles[role].label,
              until: `${expired ? 'expirée depuis le' : 'valable jusqu’au'} ${day(expiresAt, 'Europe/Paris')}`,
            }))}
          />
        </section>
      )}

      {owns && (
        <section aria-labelledby="inviter" className="grid gap-4">
          <h2 id="inviter">Inviter quelqu’un</h2>
          <InviteForm organization={team.slug} />
        </section>
      )}

      <section aria-labelledby="partir" className="grid gap-4">
        <h2 id="partir">Partir</h2>
        <LeaveForm organization={team.slug} isLastOwner={team.isLastOwner} />
      </section>
    </div>
  )
}
