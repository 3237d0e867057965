import { VerifyForm } from '@/components/moderation/verify-form'
import { day } from '@/lib/french'
import type { listVerificationRequests } from '@/lib/moderation/verifying'
import { organizationKinds } from '@/lib/organizations/labels'
import { paths } from '@/lib/paths'
import { identityOf } from '@/lib/verifications/rules'

type Requests = Awaited<ReturnType<typeof listVerificationRequests>>

/** Organisations that ask to be verified, with what helps to know them. */
export function VerificationList({ requests }: { requests: Requests }) {
  return (
    <ul className="grid max-w-[52rem] gap-6">
      {requests.map(({ id, note, askedAt, asker, organization }) => {
        const { slug, name, kind, rna, siren, website, summary, commune } = organization
        const facts = [
          organizationKinds[kind],
          commune?.name,
          rna ? `RNA ${rna}` : 'sans RNA',
          siren ? `SIREN ${siren}` : 'sans SIREN',
        ]
        return (
          <li key={id} className="grid gap-4 rounded-card bg-surface p-5 shadow-card sm:p-6">
            <div className="grid gap-1">
              <h3 className="text-xl">
                <a className="hover:underline" href={paths.organization(slug)}>
                  {name}
                </a>
              </h3>
              <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
              <p className="text-sm break-words text-ink-soft">
                Demandée le {day(askedAt, 'Europe/Paris')}
                {asker && ` par ${asker.pseudonym} (${asker.email})`}
                {website && (
                  <>
                    {' · '}
                    <a className="link" href={website} rel="nofollow noreferrer">
                      {website}
                    </a>
                  </>
                )}
              </p>
            </div>
            {summary && <p>{summary}</p>}
            {note && <p className="whitespace-pre-line">« {note} »</p>}
            <VerifyForm verification={id} name={name} seen={identityOf(organization)} />
          </li>
        )
      })}
    </ul>
  )
}
