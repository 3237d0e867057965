import { Fragment } from 'react'
import { VerifiedMark } from '@/components/ui/verified-mark'
import { typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

type Organizer = { slug: string; name: string; summary: string; verified: boolean; town: string | null }

/** Who launches this: an organisation and whether it was checked, or a person by their pseudonym. */
export function OrganizerCard({
  organization,
  pseudonym,
  partners = [],
}: {
  organization: Organizer | null
  pseudonym: string
  /** Organisations that run it along. */
  partners?: { slug: string; name: string; verified: boolean }[]
}) {
  return (
    <div className="grid gap-3">
      <Launcher organization={organization} pseudonym={pseudonym} />
      {partners.length > 0 && (
        <p className="column">
          Avec{' '}
          {partners.map(({ slug, name, verified }, index) => (
            <Fragment key={slug}>
              {index > 0 && (index === partners.length - 1 ? ' et ' : ', ')}
              <a className="font-bold link" href={paths.organization(slug)}>
                {name}
              </a>
              {verified && <VerifiedMark />}
            </Fragment>
          ))}
          .
        </p>
      )}
    </div>
  )
}

function Launcher({ organization, pseudonym }: { organization: Organizer | null; pseudonym: string }) {
  if (!organization)
    return (
      <p className="column">
        <span className="font-bold">{pseudonym}</span>, un·e membre de la communauté qui lance ce défi en son
        nom.
      </p>
    )
  return (
    <div className="grid column gap-1 rounded-card bg-surface p-5 shadow-card">
      <p className="text-lg font-bold">
        <a className="underline underline-offset-4" href={paths.organization(organization.slug)}>
          {organization.name}
        </a>{' '}
        {organization.verified && <VerifiedMark />}
      </p>
      <p className="text-sm text-ink-soft">
        {organization.verified ? 'Organisation vérifiée' : 'Organisation pas encore vérifiée'}
        {organization.town && ` · ${organization.town}`}
      </p>
      {organization.summary && <p className="mt-1">{typeset(organization.summary)}</p>}
    </div>
  )
}
