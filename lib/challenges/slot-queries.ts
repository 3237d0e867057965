import { cancellableBy, editableBy } from '@/lib/challenges/editing'
import { db } from '@/lib/db'

export type DatesToEdit = NonNullable<Awaited<ReturnType<typeof findDatesToEdit>>>

/** A défi's dates with who comes, for those who may change them; null for anybody else. */
export async function findDatesToEdit(slug: string, userId: string) {
  const [challenge, cancellable] = await Promise.all([
    db.challenge.findFirst({
      where: { slug, ...editableBy(userId) },
      select: {
        slug: true,
        title: true,
        status: true,
        timezone: true,
        slots: {
          where: { startsAt: { not: null } },
          select: {
            id: true,
            startsAt: true,
            endsAt: true,
            capacity: true,
            takenPlaces: true,
            cancelledAt: true,
            cancelReason: true,
          },
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        },
      },
    }),
    db.challenge.findFirst({ where: { slug, ...cancellableBy(userId) }, select: { id: true } }),
  ])
  return challenge && { ...challenge, mayCancel: cancellable !== null }
}
