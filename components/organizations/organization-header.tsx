import type { ReactNode } from 'react'
import { CauseBadge } from '@/components/challenges/cause-badge'
import { OrganizationLogo } from '@/components/organizations/organization-logo'
import { VerifiedMark } from '@/components/ui/verified-mark'
import { typeset } from '@/lib/french'
import { organizationKinds } from '@/lib/organizations/labels'
import type { OrganizationDetails } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

/** Who this is, and how far the house answers for it. */
export function OrganizationHeader({
  organization,
  children,
}: {
  organization: OrganizationDetails
  children: ReactNode
}) {
  const { name, kind, commune, summary, causes, imageId } = organization
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {imageId && <OrganizationLogo id={imageId} />}
        <div className="grid gap-1">
          <p className="text-ink-soft">
            {organizationKinds[kind]}
            {commune && (
              <>
                {' · '}
                <a href={paths.town(commune.slug)} className="link">
                  {commune.name}
                </a>
              </>
            )}
          </p>
          <h1 className="text-3xl font-black">{name}</h1>
        </div>
      </div>
      <Verified organization={organization} />
      {summary && <p className="column text-lg">{typeset(summary)}</p>}
      {causes.length > 0 && (
        <p className="flex flex-wrap gap-2">
          {causes.map((cause) => (
            <CauseBadge key={cause} cause={cause} />
          ))}
        </p>
      )}
      {children}
    </header>
  )
}

function Verified({
  organization: { verified, verifiedDomain },
}: {
  organization: Pick<OrganizationDetails, 'verified' | 'verifiedDomain'>
}) {
  const meaning = (
    <a className="font-normal link" href={paths.verified}>
      Qu’est-ce que ça veut dire ?
    </a>
  )
  if (!verified) return <p className="text-ink-soft">Organisation pas encore vérifiée. {meaning}</p>
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <VerifiedMark />
      <span className="font-bold">
        Organisation vérifiée{verifiedDomain && `, par une adresse @${verifiedDomain}`}
      </span>
      {meaning}
    </p>
  )
}
