import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  CoOrganizerItem,
  CoOrganizingAnswer,
  InviteCoOrganizerForm,
} from '@/components/compose/co-organizers'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { requireUser } from '@/lib/accounts/session'
import { findCoOrganizing } from '@/lib/challenges/co-organizer-queries'
import { typeset } from '@/lib/french'

export const metadata: Metadata = { title: 'Organiser à plusieurs', robots: { index: false } }

/** Who runs a défi together: to ask, to answer, to leave. */
export default async function CoOrganizersPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const found = await findCoOrganizing(slug, person)
  if (!found) notFound()
  const asked = found.coOrganizers.filter(({ mine, accepted }) => mine && !accepted)
  const listed = found.coOrganizers.filter(
    ({ mine, accepted }) => accepted || !mine || found.role === 'launcher',
  )

  return (
    <div className="page py-8 sm:py-12">
      <div className="grid column gap-6">
        <div>
          <p className="font-bold text-accent-deep">Organiser à plusieurs</p>
          <h1>{typeset(found.title)}</h1>
        </div>
        {found.role !== 'guest' && <ChallengeNav slug={slug} current="co-organizers" mayEdit />}
        {found.role !== 'launcher' &&
          asked.map(({ id, name, organizationSlug }) => (
            <section
              key={id}
              aria-labelledby={`invitation-${id}`}
              className="grid gap-3 rounded-card bg-surface p-5 shadow-card"
            >
              <h2 id={`invitation-${id}`} className="text-lg">
                {found.organizer} {organizationSlug ? `propose à ${name}` : 'te propose'} d’organiser ce défi
                ensemble
              </h2>
              <p>{typeset(found.summary)}</p>
              <p className="text-ink-soft">
                En acceptant, {organizationSlug ? 'ton équipe peut' : 'tu peux'} modifier le défi, voir qui
                vient, répondre et accueillir. Il ne peut être annulé que par la personne ou l’organisation
                qui l’a lancé.
              </p>
              <CoOrganizingAnswer slug={slug} invitation={id} />
            </section>
          ))}
        {found.role !== 'guest' && (
          <>
            <p className="text-ink-soft">
              Qui organise avec {found.organizer} peut modifier le défi, voir qui vient, répondre et
              accueillir. Il ne peut être annulé que par la personne ou l’organisation qui l’a lancé, seule à
              inviter ou à retirer quelqu’un.
            </p>
            {listed.length > 0 && (
              <ul className="divide-y divide-line rounded-card bg-surface shadow-card">
                {listed.map((coOrganizer) => (
                  <CoOrganizerItem
                    key={coOrganizer.id}
                    {...{ slug, coOrganizer }}
                    mayRemove={found.role === 'launcher'}
                  />
                ))}
              </ul>
            )}
          </>
        )}
        {found.role === 'launcher' && (
          <section aria-labelledby="inviter" className="grid gap-4">
            <h2 id="inviter">Inviter</h2>
            <div className="grid gap-4 sm:grid-cols-2">
              <InviteCoOrganizerForm slug={slug} kind="organization" />
              <InviteCoOrganizerForm slug={slug} kind="person" />
            </div>
          </section>
        )}
      </div>
    </div>
  )
}
