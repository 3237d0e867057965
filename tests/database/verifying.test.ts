import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { decideVerification, listVerificationRequests } from '@/lib/moderation/verifying'
import { updateOrganization } from '@/lib/organizations/commands'
import { parseOrganization } from '@/lib/organizations/schema'
import { askVerification, confirmDomainProof, sendDomainProof } from '@/lib/verifications/commands'
import { sendDomainProofMail } from '@/lib/verifications/jobs'
import { findDomainProof } from '@/lib/verifications/queries'
import { identityOf } from '@/lib/verifications/rules'
import { anOrganization, aUser, unique } from '@/tests/support/factories'
import { readMail, waitingJobs } from '@/tests/support/jobs'

const now = new Date()
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(() => db.rateLimit.deleteMany())

async function anUnverified() {
  const owner = await aUser()
  const domain = `rives-${unique()}.fr`
  const organization = await anOrganization({ owner, verifiedAt: null, website: `https://www.${domain}` })
  return { owner, organization, slug: organization.slug, domain }
}

const stateOf = async ({ id }: { id: string }) =>
  db.organization.findUniqueOrThrow({
    where: { id },
    select: {
      verifiedAt: true,
      verifiedDomain: true,
      verifications: { select: { status: true, domain: true, decidedBy: true, askedBy: true } },
    },
  })

async function aRequest() {
  const [moderator, asking] = [await aUser({ role: 'MODERATOR' }), await anUnverified()]
  const { slug, owner, organization } = asking
  await askVerification({ slug, ownerId: owner.id, note: 'Parus au Journal officiel.', now })
  const { id } = await db.organizationVerification.findFirstOrThrow({
    where: { organizationId: organization.id },
  })
  const decide = (changes: Partial<Parameters<typeof decideVerification>[0]> = {}) =>
    decideVerification({
      verificationId: id,
      moderator,
      granted: true,
      reason: '',
      seen: identityOf(organization),
      now,
      ...changes,
    })
  return { ...asking, moderator, decide }
}

describe('By a moderator', () => {
  test('asking twice is one request, with the newer note', async () => {
    const { owner, slug, organization } = await anUnverified()
    const ask = (note: string) => askVerification({ slug, ownerId: owner.id, note, now })
    await Promise.all([ask('Un'), ask('Un')])
    await ask('Deux')
    const requests = (await listVerificationRequests()).filter((one) => one.organization.slug === slug)
    expect(requests.map(({ note }) => note)).toEqual(['Deux'])
    expect((await stateOf(organization)).verifications).toHaveLength(1)
  })

  test('yes verifies, is kept with who said it, and is told to the owners', async () => {
    const { owner, organization, moderator, decide } = await aRequest()
    expect(await decide()).toEqual({ ok: true, value: { name: organization.name } })
    expect(await stateOf(organization)).toEqual({
      verifiedAt: now,
      verifiedDomain: null,
      verifications: [{ status: 'GRANTED', domain: null, decidedBy: moderator.id, askedBy: owner.id }],
    })
    const [mail] = await readMail(owner)
    expect(mail?.subject).toBe(`Organisation vérifiée : ${organization.name}`)
    expect(await decide()).toEqual({ ok: false, refusal: 'already-decided' })
  })

  test('no needs a reason, which the owners read, and they may ask again', async () => {
    const { owner, organization, slug, decide } = await aRequest()
    expect(await decide({ granted: false })).toEqual({ ok: false, refusal: 'reason-missing' })
    await decide({ granted: false, reason: 'Ce numéro est celui d’une autre association.' })
    expect((await stateOf(organization)).verifiedAt).toBeNull()
    const [mail] = await readMail(owner)
    expect(mail?.text).toContain('Ce numéro est celui d’une autre association.')
    expect((await askVerification({ slug, ownerId: owner.id, note: '', now })).ok).toBe(true)
  })

  test('an organisation that took another name while it was looked at is looked at again', async () => {
    const { organization, decide } = await aRequest()
    await db.organization.update({ where: { id: organization.id }, data: { name: 'La Grande Maison' } })
    expect(await decide()).toEqual({ ok: false, refusal: 'changed' })
    expect((await stateOf(organization)).verifiedAt).toBeNull()
  })

  test('nobody else decides, and only an owner asks', async () => {
    const { organization, owner, slug, decide } = await aRequest()
    expect(await decide({ moderator: owner })).toEqual({ ok: false, refusal: 'not-found' })
    const editor = await aUser()
    await db.organizationMember.create({
      data: { organizationId: organization.id, userId: editor.id, role: 'EDITOR' },
    })
    for (const ownerId of [editor.id, (await aUser()).id]) {
      const refused = { ok: false, refusal: 'not-found' }
      expect(await askVerification({ slug, ownerId, note: '', now })).toEqual(refused)
      const email = 'contact@les-rives.fr'
      expect(await sendDomainProof({ slug, ownerId, email, now })).toEqual(refused)
    }
  })
})

describe('By an address at its own domain', () => {
  async function aProof() {
    const asking = await anUnverified()
    const { slug, owner, domain } = asking
    const email = `contact@${domain}`
    const sent = await sendDomainProof({ slug, ownerId: owner.id, email, now })
    if (!sent.ok) throw new Error(sent.refusal)
    for (const { data } of await waitingJobs<{ proofId: string }>('domain-proof-mail'))
      await sendDomainProofMail(data)
    const mail = await db.demoMail.findFirstOrThrow({ where: { recipient: email } })
    const token = /\/verifications\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    return {
      ...asking,
      token,
      confirm: (ownerId: string, at = now) => confirmDomainProof({ token, ownerId, now: at }),
    }
  }

  test('the link in that mailbox verifies once, and the domain is kept', async () => {
    const { owner, organization, domain, slug, confirm } = await aProof()
    const answers = await Promise.all([confirm(owner.id), confirm(owner.id)])
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { slug } }])
    expect(await stateOf(organization)).toEqual({
      verifiedAt: now,
      verifiedDomain: domain,
      verifications: [{ status: 'GRANTED', domain, decidedBy: null, askedBy: owner.id }],
    })
  })

  test('it is worth an hour, and nothing to whoever reads the mailbox but does not own the organisation', async () => {
    const { owner, organization, token, confirm } = await aProof()
    const stranger = await aUser()
    expect(await findDomainProof(token, stranger.id, now)).toBeNull()
    expect(await confirm(stranger.id)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await confirm(owner.id, inMinutes(61))).toEqual({ ok: false, refusal: 'not-found' })
    expect((await stateOf(organization)).verifiedAt).toBeNull()
  })

  test('whom the moderators refused does not verify itself', async () => {
    const { owner, organization, slug, domain, confirm } = await aProof()
    await db.organizationVerification.create({
      data: {
        organizationId: organization.id,
        status: 'DECLINED',
        reason: 'Ce n’est pas vous.',
        decidedAt: now,
      },
    })
    const again = { slug, ownerId: owner.id, email: `bureau@${domain}`, now }
    expect(await sendDomainProof(again)).toEqual({ ok: false, refusal: 'declined' })
    expect((await confirm(owner.id)).ok).toBe(false)
    expect((await stateOf(organization)).verifiedAt).toBeNull()
  })

  test('a website that has moved meanwhile is not verified by the old domain', async () => {
    const { owner, organization, confirm } = await aProof()
    await db.organization.update({ where: { id: organization.id }, data: { website: 'https://autre.fr' } })
    expect(await confirm(owner.id)).toEqual({ ok: false, refusal: 'other-domain' })
    expect((await stateOf(organization)).verifiedAt).toBeNull()
  })

  test('another domain for the website ends it, another page of the same one does not', async () => {
    const { owner, organization, domain, slug, confirm } = await aProof()
    await confirm(owner.id)
    const { name } = organization
    const save = async (website: string) => {
      const parsed = parseOrganization({ name, kind: 'ASSOCIATION', website })
      if (!parsed.success) throw parsed.error
      const changed = { ...parsed.data, communeCode: null }
      await updateOrganization({ slug, userId: owner.id, organization: changed })
      return (await stateOf(organization)).verifiedAt !== null
    }
    expect(await save(`https://agir.${domain}/ensemble`)).toBe(true)
    expect(await save('https://autre.fr')).toBe(false)
    expect((await stateOf(organization)).verifiedDomain).toBeNull()
  })

  test('five mails an hour leave for one organisation', async () => {
    const { owner, slug, domain } = await anUnverified()
    const sent = []
    for (let i = 0; i < 6; i++)
      sent.push((await sendDomainProof({ slug, ownerId: owner.id, email: `a${i}@${domain}`, now })).ok)
    expect(sent).toEqual([true, true, true, true, true, false])
  })
})
