import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReviewForm } from '@/components/moderation/review-form'
import { VerificationList } from '@/components/moderation/verification-list'
import { currentUser } from '@/lib/accounts/session'
import { causes, formats } from '@/lib/challenges/causes'
import { count, day, period } from '@/lib/french'
import { listPendingChallenges } from '@/lib/moderation/queries'
import { listVerificationRequests } from '@/lib/moderation/verifying'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Modération', robots: { index: false } }

export default async function ModerationPage() {
  const person = await currentUser()
  if (person?.role !== 'MODERATOR') notFound()
  const [pending, requests] = await Promise.all([listPendingChallenges(), listVerificationRequests()])

  return (
    <div className="page py-8 sm:py-12">
      <div className="mb-8 grid column gap-2">
        <h1>Modération</h1>
        <p className="text-ink-soft">
          {pending.length === 0
            ? 'Rien à relire : tous les défis ont eu leur réponse.'
            : `${count(pending.length, 'défi attend', 'défis attendent')} une relecture, du plus ancien au plus récent.`}
        </p>
      </div>
      <ul className="grid max-w-[52rem] gap-6">
        {pending.map((challenge) => (
          <li key={challenge.id} className="grid gap-4 rounded-card bg-surface p-5 shadow-card sm:p-6">
            <div className="grid gap-1">
              <h2>
                <a className="hover:underline" href={paths.challenge(challenge.slug)}>
                  {challenge.title}
                </a>
              </h2>
              <p className="text-sm text-ink-soft">
                {causes[challenge.cause].label} · {challenge.commune?.name ?? formats[challenge.format].label}{' '}
                · {whenOf(challenge)}
              </p>
              <p className="text-sm text-ink-soft">
                {challenge.organization
                  ? `${challenge.organization.name} (${challenge.organization.rna ?? challenge.organization.siren ?? 'sans numéro'}), par ${challenge.author.pseudonym}`
                  : challenge.author.pseudonym}
                , membre depuis le {day(challenge.author.createdAt, 'Europe/Paris')}
              </p>
            </div>
            <p className="font-bold">{challenge.summary}</p>
            <details>
              <summary className="min-h-8 font-bold">Lire la description</summary>
              <p className="mt-2 whitespace-pre-line">{challenge.description}</p>
            </details>
            <ReviewForm challenge={challenge.id} />
          </li>
        ))}
      </ul>
      {requests.length > 0 && (
        <section aria-labelledby="organisations" className="mt-12 grid gap-6">
          <h2 id="organisations">
            {count(requests.length, 'organisation demande', 'organisations demandent')} à être vérifiée
            {requests.length > 1 && 's'}
          </h2>
          <VerificationList requests={requests} />
        </section>
      )}
    </div>
  )
}

function whenOf({
  slots: [slot],
  timezone,
}: {
  slots: { startsAt: Date | null; endsAt: Date | null }[]
  timezone: string
}): string {
  return slot?.startsAt && slot.endsAt ? period(slot.startsAt, slot.endsAt, timezone) : 'quand on veut'
}
