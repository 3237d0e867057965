import { ownDomain } from '@/lib/organizations/domains'
import { isFreeMail } from '@/lib/verifications/free-mail'

export type DomainRefusal = 'no-website' | 'free-mail' | 'other-domain'

/** The link of a proof lives an hour. */
export const proofMinutes = 60

/** Why this address does not speak for that website; null where it stands at the website's own registrable domain. */
export function whyNotOwnDomain(website: string | null, email: string): DomainRefusal | null {
  const domain = ownDomain(website)
  if (!domain) return 'no-website'
  if (isFreeMail(domainOf(email)) || isFreeMail(domain)) return 'free-mail'
  return domainOf(email) === domain ? null : 'other-domain'
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

type Identity = {
  name: string
  kind: string
  rna: string | null
  siren: string | null
  website: string | null
}

/** What a moderator looked at, to be compared with what it is when they decide. */
export function identityOf({ name, kind, rna, siren, website }: Identity): string {
  return JSON.stringify([name, kind, rna, siren, website])
}
