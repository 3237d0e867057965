/** What a feed or a framed list is about: all défis, or those of one of these. A département goes by its code. */
export type FeedScope =
  { kind: 'defis' } | { kind: 'causes' | 'departements' | 'villes' | 'organisations'; slug: string }
export type FeedFormat = 'atom' | 'json' | 'ics'
/** What another site can show in a frame: one défi, or a list. */
export type EmbedKind = 'defis' | 'causes' | 'departements' | 'villes' | 'organisations'

/** Every address of the site, so that a renamed route is renamed once. */
export const paths = {
  home: '/',
  challenges: '/defis',
  challenge: (slug: string) => `/defis/${slug}`,
  /** With where its reader found it, as lib/reach/rules.ts reads it. */
  challengeFrom: (slug: string, from: 'affiche' | 'flux' | 'integration') => `/defis/${slug}?de=${from}`,
  newChallenge: '/defis/nouveau',
  newChallengeFrom: (template: string, organizationSlug?: string) =>
    `/defis/nouveau?modele=${template}${organizationSlug ? `&organisation=${organizationSlug}` : ''}`,
  draft: (id: string) => `/defis/nouveau?brouillon=${id}`,
  editChallenge: (slug: string) => `/defis/${slug}/modifier`,
  /** Where its hours and places are changed. */
  challengePlaces: (slug: string) => `/defis/${slug}/modifier#etape-2`,
  /** Its dates, changed or called off one by one or together. */
  challengeSlots: (slug: string) => `/defis/${slug}/creneaux`,
  challengeSlot: (slug: string, slotId: string) => `/defis/${slug}/creneaux?creneau=${slotId}#changer`,
  /** Who runs it together: invitations, answers. */
  coOrganizers: (slug: string) => `/defis/${slug}/co-organisation`,
  challengeInReview: (slug: string) => `/defis/${slug}/relecture`,
  challengePoster: (slug: string) => `/defis/${slug}/qr.svg`,
  /** To print: one A4 sheet, or two flyers on one. */
  poster: (slug: string) => `/defis/${slug}/affiche`,
  flyers: (slug: string) => `/defis/${slug}/tracts`,
  /** What networks show of a link; sharedAs adds the version. */
  shareImage: (kind: 'defis' | 'organisations' | 'causes', slug: string) => `/partage/${kind}/${slug}.png`,
  siteShareImage: '/partage/site.png',
  challengeCalendar: (slug: string) => `/defis/${slug}/agenda.ics`,
  participationCalendar: (id: string, key?: string) =>
    `/participations/${id}/agenda.ics${key ? `?cle=${key}` : ''}`,
  personalCalendar: (token: string) => `/agenda/${token}.ics`,
  /** Short enough to be told or typed. */
  shortLink: (code: string) => `/d/${code}`,
  /** Printed on posters: who comes by it is known to come from one. */
  posterLink: (code: string) => `/d/${code}?de=affiche`,
  causes: '/causes',
  cause: (slug: string) => `/causes/${slug}`,
  causeIn: (slug: string, departmentCode: string) => `/causes/${slug}/${departmentCode}`,
  departments: '/departements',
  department: (code: string) => `/departements/${code}`,
  town: (slug: string) => `/villes/${slug}`,
  sitemap: '/sitemap.xml',
  sitemapFile: (name: string) => `/sitemaps/${name}.xml`,
  organizations: '/organisations',
  organization: (slug: string) => `/organisations/${slug}`,
  feed: (scope: FeedScope, format: FeedFormat) =>
    scope.kind === 'defis' ? `/flux/defis.${format}` : `/flux/${scope.kind}/${scope.slug}.${format}`,
  engagementFeed: '/flux/api-engagement.xml',
  /** What other sites show in a frame. */
  embed: (kind: EmbedKind, slug: string) => `/embed/${kind}/${slug}`,
  /** What to copy to show it elsewhere. */
  snippets: (kind: EmbedKind, slug: string) => `/integrer/${kind}/${slug}`,
  /** Of a page, given whole. */
  oembed: (url: string, format: 'json' | 'xml') =>
    `/api/oembed?${new URLSearchParams({ url, format }).toString()}`,
  /** Where an organisation finds what to put on its own site. */
  organizationSnippets: (slug: string) => `/tableau-de-bord/${slug}/sur-votre-site`,
  newOrganization: '/organisations/nouvelle',
  editOrganization: (slug: string) => `/organisations/${slug}/modifier`,
  signIn: '/connexion',
  checkMail: '/connexion/courrier',
  confirmSignIn: '/connexion/confirmer',
  dashboard: '/tableau-de-bord',
  organizationDashboard: (slug: string) => `/tableau-de-bord/${slug}`,
  team: (slug: string) => `/tableau-de-bord/${slug}/equipe`,
  verification: (slug: string) => `/tableau-de-bord/${slug}/verification`,
  domainProof: (token: string) => `/verifications/${token}`,
  invitation: (token: string) => `/invitations/${token}`,
  participants: (challengeSlug: string) => `/tableau-de-bord/defis/${challengeSlug}`,
  participantsFile: (challengeSlug: string, format: 'csv' | 'xlsx') =>
    `/tableau-de-bord/defis/${challengeSlug}/participants.${format}`,
  challengeMessages: (challengeSlug: string, readyMade?: string) =>
    `/tableau-de-bord/defis/${challengeSlug}/messages${readyMade ? `?modele=${readyMade}` : ''}`,
  conversation: (challengeSlug: string, participationId: string) =>
    `/tableau-de-bord/defis/${challengeSlug}/messages/${participationId}`,
  signingSheet: (challengeSlug: string) => `/tableau-de-bord/defis/${challengeSlug}/emargement`,
  reach: (challengeSlug: string) => `/tableau-de-bord/defis/${challengeSlug}/portee`,
  reachFile: (challengeSlug: string) => `/tableau-de-bord/defis/${challengeSlug}/portee.csv`,
  organizationReach: (slug: string) => `/tableau-de-bord/${slug}/portee`,
  organizationReachFile: (slug: string) => `/tableau-de-bord/${slug}/portee.csv`,
  proof: (slug: string, period?: { from: string; to: string }) =>
    `/tableau-de-bord/${slug}/bilan${period ? `?du=${period.from}&au=${period.to}` : ''}`,
  proofFile: (slug: string, { from, to }: { from: string; to: string }) =>
    `/tableau-de-bord/${slug}/bilan.csv?du=${from}&au=${to}`,
  reception: (challengeSlug: string, code?: string) =>
    `/tableau-de-bord/defis/${challengeSlug}/accueil${code ? `?code=${code}` : ''}`,
  presences: (challengeSlug: string) => `/tableau-de-bord/defis/${challengeSlug}/accueil/presences`,
  moderation: '/moderation',
  account: '/mon-compte',
  mailbox: '/courrier',
  mailPreferences: (token: string) => `/mes-courriers/${token}`,
  unsubscribe: (token: string, kind: string) => `/desinscription/${token}/${kind}`,
  participation: (id: string, key?: string) => `/participations/${id}${key ? `?cle=${key}` : ''}`,
  image: (id: string, width: number, format: 'avif' | 'webp') => `/images/${id}/${width}.${format}`,
  /** Where a search becomes an alert; `query` is the search as its address says it. */
  newAlert: (query: string) => `/alertes/nouvelle${query ? `?${query}` : ''}`,
  alert: (token: string) => `/alertes/${token}`,
  alertStopped: '/alertes/arretee',
  stopAlert: (token: string) => `/alertes/${token}/arret`,
  apiChallenges: '/api/v1/defis',
  apiChallenge: (slug: string) => `/api/v1/defis/${slug}`,
  apiOrganizations: '/api/v1/organisations',
  apiOrganization: (slug: string) => `/api/v1/organisations/${slug}`,
  apiDocument: '/api/v1/openapi.json',
  /** What other sites and programs may use, and how. */
  developers: '/developpeurs',
  about: '/a-propos',
  /** What the verified mark means. */
  verified: '/a-propos#verifiee',
  legal: '/mentions-legales',
  terms: '/conditions',
  privacy: '/confidentialite',
  accessibility: '/accessibilite',
} as const
