import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { createOrganization, updateOrganization } from '@/lib/organizations/commands'
import { parseOrganization } from '@/lib/organizations/schema'
import { anOrganization, aUser, unique } from '@/tests/support/factories'

function read(changes: Record<string, string> = {}) {
  const parsed = parseOrganization({ name: `Les Rives ${unique()}`, kind: 'ASSOCIATION', ...changes })
  return parsed.success ? { ...parsed.data, communeCode: null } : null
}

const aPicture = (uploaderId: string) => db.image.create({ data: { uploaderId, width: 400, height: 400 } })

test('a logo is a picture that one has sent in; another editor may leave it there', async () => {
  const [owner, editor] = [await aUser(), await aUser()]
  const [mine, theirs] = [await aPicture(owner.id), await aPicture((await aUser()).id)]
  const create = (image: string) => {
    const organization = read({ image })
    return organization && createOrganization({ id: randomUUID(), creatorId: owner.id, organization })
  }
  expect(await create(theirs.id)).toEqual({ ok: false, refusal: 'image-not-yours' })
  expect(await create(mine.id)).toMatchObject({ ok: true })

  const { id, slug, name } = await anOrganization({ owner, imageId: mine.id })
  await db.organizationMember.create({ data: { organizationId: id, userId: editor.id, role: 'EDITOR' } })
  const save = async (image: string) => {
    const organization = read({ name, image })
    return organization && updateOrganization({ slug, userId: editor.id, organization })
  }
  expect(await save(mine.id)).toMatchObject({ ok: true })
  expect(await save(theirs.id)).toEqual({ ok: false, refusal: 'image-not-yours' })
  expect(await save('')).toMatchObject({ ok: true })
  expect((await db.organization.findUniqueOrThrow({ where: { id } })).imageId).toBeNull()
})

describe('Links', () => {
  test('are up to five web addresses, each once, completed where the scheme was left out', () => {
    const links = 'les-rives.example/donner\nhttps://reseau.example/@rives  https://reseau.example/@rives'
    expect(read({ links })?.links).toEqual([
      'https://les-rives.example/donner',
      'https://reseau.example/@rives',
    ])
    expect(read()?.links).toEqual([])
  })

  test.each([
    ['a sixth', Array.from({ length: 6 }, (_, i) => `https://rives.example/${i}`).join('\n')],
    ['a script', 'javascript:alert(1)//x.fr'],
    ['a file', 'file:///etc/passwd.txt'],
    ['a word', 'bonjour'],
  ])('%s is refused', (_, links) => {
    expect(read({ links })).toBeNull()
  })
})
