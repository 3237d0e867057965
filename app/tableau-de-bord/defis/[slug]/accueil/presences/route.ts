import { currentUser } from '@/lib/accounts/session'
import { notePresence, type NotedOperation } from '@/lib/participations/presence'
import { presenceRefusalMessages } from '@/lib/participations/presence-messages'
import {
  presenceOperation,
  presenceRequest,
  type PresenceOperation,
} from '@/lib/participations/presence-schema'
import { findReception } from '@/lib/participations/reception'
import type { ReceptionAnswer } from '@/lib/participations/reception-list'

/**
 * Gestures of a device at the entrance, each answered by itself, and the list as it is now. A route and not an action:
 * a device that was without network while the site was built anew still finds it.
 */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const person = await currentUser()
  if (!person) return refusal(401, 'Ta session est finie. Reconnecte-toi : tes gestes sont gardés.')
  const asked = presenceRequest.safeParse(await request.json().catch(() => null))
  if (!asked.success) return refusal(400, 'Ces gestes n’ont pas pu être lus.')
  if (asked.data.user !== person.id)
    return refusal(
      401,
      'Ces gestes ont été faits avec un autre compte. Reconnecte-toi avec lui pour les envoyer.',
    )

  const { slug } = await params
  const now = new Date()
  const { readable, unreadable } = read(asked.data.operations)
  const noted = await notePresence({ slug, receiver: person, operations: readable, now })
  const reception = noted.ok ? await findReception(slug, person.id, new Date()) : null
  if (!noted.ok || !reception) return refusal(404, 'Ce défi n’existe pas, ou tu n’y accueilles personne.')

  const results = [...noted.value, ...unreadable].map(({ id, refusal: why }) => ({
    id,
    refusal: why && presenceRefusalMessages[why],
  }))
  return Response.json({ results, list: reception.list } satisfies ReceptionAnswer, { headers: unkept })
}

function read(operations: unknown[]) {
  const readable: PresenceOperation[] = []
  const unreadable: NotedOperation[] = []
  for (const operation of operations) {
    const parsed = presenceOperation.safeParse(operation)
    if (parsed.success) readable.push(parsed.data)
    else unreadable.push({ id: idOf(operation), refusal: 'unreadable' })
  }
  return { readable, unreadable }
}

function idOf(operation: unknown): string {
  return typeof operation === 'object' && operation && 'id' in operation ? String(operation.id) : ''
}

function refusal(status: 400 | 401 | 404, message: string): Response {
  return Response.json({ message }, { status, headers: unkept })
}

const unkept = { 'Cache-Control': 'private, no-store' }
