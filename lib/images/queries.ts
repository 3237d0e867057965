import { db } from '@/lib/db'

/** Whether everybody, only some, or nobody here may see a picture: it is seen where what carries it is. */
export async function findImageFor(
  id: string,
  viewer: { id: string; role: string } | null,
): Promise<'public' | 'private' | null> {
  const open = await db.image.findFirst({
    where: {
      id,
      OR: [
        { challenges: { some: { status: { in: ['PUBLISHED', 'COMPLETED', 'CANCELLED'] } } } },
        { organizations: { some: { suspendedAt: null } } },
      ],
    },
    select: { id: true },
  })
  if (open) return 'public'
  if (!viewer) return null
  const own = await db.image.findFirst({
    where: {
      id,
      ...(viewer.role !== 'MODERATOR' && {
        OR: [
          { uploaderId: viewer.id },
          { challenges: { some: { organization: { members: { some: { userId: viewer.id } } } } } },
        ],
      }),
    },
    select: { id: true },
  })
  return own ? 'private' : null
}
