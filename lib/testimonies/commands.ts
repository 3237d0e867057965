import { db } from '@/lib/db'
import { done, refuse, type Result } from '@/lib/result'

/** What somebody who came says of it; said again, it replaces what they said. The caller knows whose it is. */
export async function testify(request: {
  participationId: string
  text: string
}): Promise<Result<null, 'not-there'>> {
  const { participationId, text } = request
  const came = await db.participation.findFirst({
    where: { id: participationId, status: 'ATTENDED' },
    select: { id: true },
  })
  if (!came) return refuse('not-there')
  await db.testimony.upsert({
    where: { participationId },
    create: { participationId, text },
    update: { text },
  })
  return done(null)
}

/** Takes back what one said; without anything said, it changes nothing. */
export async function takeBackTestimony(participationId: string): Promise<void> {
  await db.testimony.deleteMany({ where: { participationId } })
}

/** Takes a testimony off the public page, for moderators; to anybody else there is none. */
export async function hideTestimony(request: {
  testimonyId: string
  moderator: { role: string }
  now: Date
}): Promise<Result<null, 'not-found'>> {
  if (request.moderator.role !== 'MODERATOR') return refuse('not-found')
  const hidden = await db.testimony.updateMany({
    where: { id: request.testimonyId },
    data: { hiddenAt: request.now },
  })
  return hidden.count > 0 ? done(null) : refuse('not-found')
}
