/** What the front door knows of the site it stands before. */
export type Site = {
  /** The public address, APP_URL. */
  address: URL
  /** Where a form may lead besides the site itself: the identity provider's sign-in. */
  formTargets: string[]
  /** Where the map's style, tiles and letters come from; null where there is none but the drawn one. */
  mapOrigin: string | null
  /** Next's development mode: hot reload needs `eval` and a web socket; nothing is cached. */
  development: boolean
}

export function isSecure(site: Site): boolean {
  return site.address.protocol === 'https:'
}
