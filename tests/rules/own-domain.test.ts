import { expect, test } from 'vitest'
import { ownDomain } from '@/lib/organizations/domains'
import { whyNotOwnDomain } from '@/lib/verifications/rules'

test.each([
  ['https://www.les-rives.fr/agir', 'contact@les-rives.fr'],
  ['http://benevoles.les-rives.asso.fr', 'Contact@Les-Rives.asso.fr'],
  ['https://www.mairie-nantes.re', 'vie.associative@mairie-nantes.re'],
])('%s is spoken for by %s', (website, email) => {
  expect(whyNotOwnDomain(website, email)).toBeNull()
})

test.each([
  [null, 'contact@les-rives.fr', 'no-website'],
  ['https://192.0.2.7/rives', 'contact@192.0.2.7', 'no-website'],
  ['https://les-rives.fr', 'contact@les-rives.com', 'other-domain'],
  ['https://les-rives.fr', 'contact@pas-les-rives.fr', 'other-domain'],
  ['https://les-rives.fr', 'contact@les-rives.fr.example.org', 'other-domain'],
  // Who may open a mailbox under a name of the organisation's own is another question: the name itself is asked for.
  ['https://les-rives.fr', 'contact@invites.les-rives.fr', 'other-domain'],
  // What hosts many is nobody's own: the suffix itself, and a neighbour under it.
  ['https://les-rives.netlify.app', 'quelquun@netlify.app', 'other-domain'],
  ['https://les-rives.github.io', 'quelquun@les-autres.github.io', 'other-domain'],
  ['https://les-rives.asso.fr', 'quelquun@asso.fr', 'other-domain'],
  // A page at one's provider, and an address there, are anybody's.
  ['http://les-rives.free.fr', 'les-rives@free.fr', 'free-mail'],
  ['https://gmail.com', 'les-rives@gmail.com', 'free-mail'],
  ['https://les-rives.fr', 'les-rives@laposte.net', 'free-mail'],
] as const)('%s is not spoken for by %s', (website, email, why) => {
  expect(whyNotOwnDomain(website, email)).toBe(why)
})

test('a registrable domain follows the public suffix list, its private part too', () => {
  expect(ownDomain('https://a.b.les-rives.asso.fr')).toBe('les-rives.asso.fr')
  expect(ownDomain('https://les-rives.github.io/x')).toBe('les-rives.github.io')
})
