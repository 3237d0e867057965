/** What the front door knows of the site it stands before. */
export type Site = {
  /** The public address, APP_URL. */
  address: URL
  /** Where a form may lead besides the site itself: the identity provider's sign-in. */
  formTargets: string[]
  /** Next's development mode: hot reload needs `eval` and a web socket; nothing is cached. */
  development: boolean
}

export function isSecure(site: Site): boolean {
  return site.address.protocol === 'https:'
}
