import { randomInt } from 'node:crypto'
import { Prisma, type Transaction } from '@/lib/db'
import { slugify } from '@/lib/plain-words'

/** Short, without the letters and figures that are taken for one another. */
export function newCode(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

// Addresses under /defis that are pages of their own.
const reservedSlugs = new Set(['nouveau', 'carte'])

export async function freeSlug(tx: Transaction, title: string, code: string): Promise<string> {
  const slug = slugify(title)
  const taken = !slug || reservedSlugs.has(slug) || (await tx.challenge.findUnique({ where: { slug } }))
  return taken ? `${slug || 'defi'}-${code}` : slug
}

/** A slug or code taken between looking and writing is another one at the second try. */
export async function retriedOnce<Value>(write: () => Promise<Value>): Promise<Value> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return write()
    throw error
  }
}
