import { nearDay, time } from '@/lib/french'
import type { listConversations } from '@/lib/messages/queries'
import { paths } from '@/lib/paths'

/** Each with its last word; those that wait for an answer first, and marked. */
export function ConversationList({
  conversations,
  slug,
  timezone,
  now,
}: {
  conversations: Awaited<ReturnType<typeof listConversations>>
  slug: string
  timezone: string
  now: Date
}) {
  return (
    <ul className="max-w-2xl divide-y divide-line rounded-card bg-surface shadow-card">
      {conversations.map(({ participationId, name, unanswered, lastAt, last }) => (
        <li key={participationId}>
          <a
            href={paths.conversation(slug, participationId)}
            className="grid gap-1 px-5 py-3 hover:bg-sunken"
          >
            <span className="flex flex-wrap items-center gap-x-3">
              <span className="font-bold">{name}</span>
              {unanswered && <span className="status status-few">sans réponse</span>}
              {lastAt && (
                <span className="text-sm text-ink-soft">
                  {nearDay(lastAt, timezone, now)} à {time(lastAt, timezone)}
                </span>
              )}
            </span>
            <span className="line-clamp-2 [overflow-wrap:anywhere] text-ink-soft">
              {last?.side === 'ORGANIZER' && 'L’équipe : '}
              {last?.text}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
