import { getDomain } from 'tldts'

/**
 * The registrable domain of a web address, by the public suffix list with its private part: what hosts many under one
 * name (« ….github.io », « ….netlify.app ») counts as a suffix. Null for a host that is no name.
 */
export function ownDomain(website: string | null): string | null {
  return website === null ? null : getDomain(website, { allowPrivateDomains: true })
}
