import type { Client } from 'pg'
import { secretOf } from '@/lib/alerts/commands'
import { linkSecret } from '@/lib/mail/link-secret'
import { copyRows } from './copy'
import { coordinatorOrganization } from './demo-accounts'
import { Random } from './random'
import type { World } from './world'

const day = 86_400_000
const asking = 'La Bobine Citoyenne'

/** Around the organisations: who follows them, an invitation that waits, one that asks to be verified; and the volunteer’s alert. */
export async function loadCommunity(client: Client, world: World): Promise<void> {
  const random = new Random(1901)
  const { now, accounts, organizations, users, memberships } = world
  const named = (name: string) => organizations.find((organization) => organization.name === name)
  const daysAgo = (days: number) => new Date(now.getTime() - days * day)

  const home = named(coordinatorOrganization)
  const follows = users.flatMap(({ id }) => {
    const some = random.sample(organizations, random.between(0, 4))
    const followed = home && id === accounts.volunteer ? [home, ...some.filter((one) => one !== home)] : some
    return followed.map((organization) => ({
      user_id: id,
      organization_id: organization.id,
      created_at: daysAgo(random.between(1, 90)),
    }))
  })
  await copyRows(client, 'follows', follows)

  const id = random.uuid()
  if (home)
    await copyRows(client, 'organization_invitations', [
      {
        id,
        organization_id: home.id,
        email: 'yann@demo.localhost',
        role: 'EDITOR',
        invited_by: accounts.coordinator,
        token_hash: linkSecret(`invitation ${id} 1`).tokenHash,
        created_at: daysAgo(2),
        expires_at: daysAgo(-5),
      },
    ])

  const alert = random.uuid()
  await copyRows(client, 'alerts', [
    {
      id: alert,
      email: 'camille@demo.localhost',
      query: 'cause=environnement&departement=44',
      label: 'environnement, en Loire-Atlantique',
      pace: 'WEEKLY',
      token_hash: secretOf(alert).tokenHash,
      causes: '{ENVIRONMENT}',
      department_code: '44',
      created_at: daysAgo(20),
      confirmed_at: daysAgo(20),
    },
  ])

  const unverified = named(asking)
  const owner = memberships.find((one) => one.organization_id === unverified?.id && one.role === 'OWNER')
  if (unverified && owner)
    await copyRows(client, 'organization_verifications', [
      {
        id: random.uuid(),
        organization_id: unverified.id,
        status: 'ASKED',
        asked_by: owner.user_id,
        note: 'Notre déclaration est parue au Journal officiel, et la mairie de quartier nous prête sa salle tous les mois.',
        asked_at: daysAgo(3),
      },
    ])
}
