import { JsonLd } from '@/components/ui/json-ld'
import { absolute } from '@/lib/env'
import type { OrganizationDetails } from '@/lib/organizations/queries'
import { paths } from '@/lib/paths'

const types = {
  ASSOCIATION: 'NGO',
  FOUNDATION: 'NGO',
  LOCAL_AUTHORITY: 'GovernmentOrganization',
  PUBLIC_BODY: 'GovernmentOrganization',
  COMPANY: 'Corporation',
  WORKS_COUNCIL: 'Organization',
  UNION: 'WorkersUnion',
} as const satisfies Record<OrganizationDetails['kind'], string>

/** Who this is, as search engines read it (https://schema.org/NGO and its kin). */
export function OrganizationJsonLd({ organization }: { organization: OrganizationDetails }) {
  const { slug, name, kind, summary, imageId, rna, siren, website, links, commune } = organization
  const url = absolute(paths.organization(slug))
  const elsewhere = [website, ...links].filter((link) => link !== null)
  const identifiers = [
    { propertyID: 'RNA', value: rna },
    { propertyID: 'SIREN', value: siren },
  ].filter(({ value }) => value !== null)
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': types[kind],
        '@id': url,
        url,
        name,
        ...(summary && { description: summary }),
        ...(imageId && { logo: absolute(paths.image(imageId, 480, 'webp')) }),
        ...(identifiers.length > 0 && {
          identifier: identifiers.map((identifier) => ({ '@type': 'PropertyValue', ...identifier })),
        }),
        ...(elsewhere.length > 0 && { sameAs: elsewhere }),
        ...(commune && {
          address: { '@type': 'PostalAddress', addressLocality: commune.name, addressCountry: 'FR' },
        }),
      }}
    />
  )
}
