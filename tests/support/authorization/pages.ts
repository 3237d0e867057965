import { kinds, roles, type Kind, type Role, type Thing } from './stage'

/** Who is shown a page, by what it is asked about. Whoever is not named is told that there is no such page. */
export type Access = Partial<Record<Kind, readonly Role[]>> & {
  /** Somebody without a session is asked to sign in first, whatever is asked for. */
  signIn?: true
}
export type PageRow = Access & {
  params?: (thing: Thing) => Record<string, string | string[]>
  search?: (thing: Thing) => Record<string, string>
}

export const signedIn = roles.filter((role) => role !== 'visitor' && role !== 'suspended')
export const team = ['check-in', 'editor', 'owner'] as const
export const editors = ['editor', 'owner'] as const
/** With those who help to run a défi, by invitation. */
export const helpers = [...editors, 'ally'] as const

/** A page for everybody that is about nothing in particular. */
const open: PageRow = { own: roles }
/** A page about oneself. */
const mine: PageRow = { own: signedIn, signIn: true }
const bySlug = ({ challenge: { slug } }: Thing) => ({ slug })
const byOrganization = ({ organization: { slug } }: Thing) => ({ organisation: slug })
const byParticipation = ({ participation: { id } }: Thing) => ({ id })
/** What a défi's organisers see. */
const editing: PageRow = { own: helpers, draft: helpers, foreign: ['rival'], signIn: true, params: bySlug }
const receiving: PageRow = { ...editing, own: [...team, 'ally'], draft: [...team, 'ally'] }
/** What everybody sees of a published défi. */
const published = { own: roles, foreign: roles, params: bySlug } satisfies PageRow
/** About a place or a cause, whoever asks and whatever else there is. */
const aboutAnArea = (params: Record<string, string>): PageRow => ({
  own: roles,
  draft: roles,
  foreign: roles,
  deleted: roles,
  params: () => params,
})
const forTheirMembers = (members: readonly Role[]): PageRow => ({
  own: members,
  draft: members,
  foreign: ['rival'],
  signIn: true,
  params: byOrganization,
})

export const pages: Record<string, PageRow> = {
  '/': open,
  '/a-propos': open,
  '/accessibilite': open,
  '/conditions': open,
  '/confidentialite': open,
  '/mentions-legales': open,
  '/connexion': open,
  '/developpeurs': open,
  '/connexion/confirmer': open,
  '/connexion/courrier': open,
  '/courrier': open,
  '/defis': open,
  '/defis/nouveau': {
    own: ['owner', 'visitor', 'suspended'],
    draft: ['owner', 'visitor', 'suspended'],
    foreign: ['rival', 'visitor', 'suspended'],
    deleted: ['visitor', 'suspended'],
    search: ({ draft: { id } }) => ({ brouillon: id }),
  },
  '/defis/[slug]': { ...published, draft: [...team, 'ally', 'moderator'] },
  '/defis/[slug]/agenda.ics': published,
  '/defis/[slug]/qr.svg': published,
  '/defis/[slug]/affiche': { ...published, draft: [...team, 'ally', 'moderator'] },
  '/defis/[slug]/tracts': { ...published, draft: [...team, 'ally', 'moderator'] },
  '/defis/[slug]/modifier': editing,
  '/defis/[slug]/relecture': editing,
  '/defis/[slug]/creneaux': editing,
  // Whoever is asked to help reads what for.
  '/defis/[slug]/co-organisation': {
    ...editing,
    own: [...helpers, 'stranger'],
    draft: [...helpers, 'stranger'],
  },
  '/causes': open,
  '/causes/[slug]': aboutAnArea({ slug: 'environnement' }),
  '/causes/[slug]/[code]': aboutAnArea({ slug: 'environnement', code: '44' }),
  '/departements': open,
  '/departements/[code]': aboutAnArea({ code: '44' }),
  '/villes/[slug]': aboutAnArea({ slug: 'nantes' }),
  '/alertes/arretee': open,
  '/alertes/nouvelle': open,
  '/organisations': open,
  '/organisations/nouvelle': mine,
  '/organisations/[slug]': {
    own: roles,
    draft: roles,
    foreign: roles,
    params: ({ organization: { slug } }) => ({ slug }),
  },
  '/organisations/[slug]/modifier': {
    ...forTheirMembers(editors),
    params: ({ organization: { slug } }) => ({ slug }),
  },
  '/participations/[id]': { own: ['member'], draft: ['member'], params: byParticipation },
  '/participations/[id]/agenda.ics': { own: ['member'], draft: ['member'], params: byParticipation },
  '/mon-compte': mine,
  '/tableau-de-bord': mine,
  '/tableau-de-bord/[organisation]': forTheirMembers(team),
  '/tableau-de-bord/defis/[slug]': receiving,
  '/tableau-de-bord/defis/[slug]/accueil': receiving,
  '/tableau-de-bord/[organisation]/equipe': forTheirMembers(team),
  '/tableau-de-bord/[organisation]/bilan': forTheirMembers(editors),
  '/tableau-de-bord/[organisation]/bilan.csv': forTheirMembers(editors),
  '/tableau-de-bord/[organisation]/portee': forTheirMembers(editors),
  '/tableau-de-bord/[organisation]/portee.csv': forTheirMembers(editors),
  '/tableau-de-bord/[organisation]/sur-votre-site': forTheirMembers(editors),
  '/tableau-de-bord/[organisation]/verification': forTheirMembers(['owner']),
  '/tableau-de-bord/defis/[slug]/emargement': receiving,
  '/tableau-de-bord/defis/[slug]/messages': editing,
  '/tableau-de-bord/defis/[slug]/messages/[participation]': {
    ...editing,
    params: ({ challenge: { slug }, participation: { id } }) => ({ slug, participation: id }),
  },
  '/tableau-de-bord/defis/[slug]/participants.csv': receiving,
  '/tableau-de-bord/defis/[slug]/participants.xlsx': receiving,
  '/tableau-de-bord/defis/[slug]/portee': editing,
  '/tableau-de-bord/defis/[slug]/portee.csv': editing,
  '/moderation': { own: ['moderator'] },
  '/embed/[kind]/[slug]': {
    ...published,
    params: ({ challenge: { slug } }) => ({ kind: 'defis', slug }),
  },
  '/integrer/[kind]/[slug]': {
    ...published,
    params: ({ challenge: { slug } }) => ({ kind: 'defis', slug }),
  },
  '/flux/[...path]': {
    own: roles,
    draft: roles,
    foreign: roles,
    params: ({ organization: { slug } }) => ({ path: ['organisations', `${slug}.atom`] }),
  },
  '/flux/api-engagement.xml': open,
  '/api/oembed': {
    ...published,
    search: ({ challenge: { slug } }) => ({ url: `http://localhost:3000/defis/${slug}` }),
  },
  // As the public sees it, whoever asks.
  '/partage/[kind]/[file]': {
    own: roles,
    foreign: roles,
    params: ({ challenge: { slug } }) => ({ kind: 'defis', file: `${slug}.png` }),
  },
  '/partage/site.png': open,
  '/sitemap.xml': open,
  '/sitemaps/[file]': aboutAnArea({ file: 'pages.xml' }),
  '/livez': open,
  '/readyz': open,
  '/api/carte': open,
  '/api/communes': open,
  '/api/suggestions': open,
  '/api/v1/[...rest]': { params: () => ({ rest: ['x'] }) },
  '/api/v1/defis': open,
  // As the public sees it, whoever asks.
  '/api/v1/defis/[slug]': published,
  '/api/v1/organisations': open,
  '/api/v1/organisations/[slug]': {
    own: roles,
    draft: roles,
    foreign: roles,
    params: ({ organization: { slug } }) => ({ slug }),
  },
  '/api/v1/openapi.json': open,
}

/** Addresses that no session opens or closes, each with what shows that they are safe. */
export const elsewhere: Record<string, string> = {
  '/alertes/[token]': 'its address is its key (tests/database/alerts.test.ts)',
  '/alertes/[token]/arret': 'its address is its key (tests/database/alerts.test.ts)',
  '/agenda/[file]': 'its address is its key (tests/database/calendar.test.ts)',
  '/api/auth/[...nextauth]': 'the identity provider’s way back (tests/browser/identity-provider.test.ts)',
  '/d/[code]': 'leads to the page of the défi, which decides',
  '/desinscription/[token]/[kind]': 'its address is its key (tests/database/mailing.test.ts)',
  '/images/[id]/[file]': 'a picture is as public as what shows it (tests/database/images.test.ts)',
  '/invitations/[token]': 'its address is its key (tests/database/teams.test.ts)',
  '/verifications/[token]': 'its address is its key (tests/database/verifying.test.ts)',
  '/mes-courriers/[token]': 'its address is its key (tests/database/mailing.test.ts)',
  '/tableau-de-bord/defis/[slug]/accueil/presences': 'takes gestures only (tests/database/presence.test.ts)',
}

export function expectedOf(row: Access, kind: Kind, role: Role): 'shown' | 'hidden' | 'sign-in' {
  if (row[kind]?.includes(role)) return 'shown'
  return row.signIn && (role === 'visitor' || role === 'suspended') ? 'sign-in' : 'hidden'
}

/** Every kind for a page about something, the first alone for one about nothing. */
export function kindsOf(row: PageRow): readonly Kind[] {
  return row.params || row.search ? kinds : ['own']
}
