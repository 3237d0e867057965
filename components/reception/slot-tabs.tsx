import type { ReceivedSlot } from '@/lib/participations/reception-list'

/** Which slot, where people can be received in several. Links, which the page itself follows where it can. */
export function SlotTabs({
  slots,
  current,
  onChoose,
}: {
  slots: ReceivedSlot[]
  current: string
  onChoose: (id: string) => void
}) {
  if (slots.length < 2) return <p className="font-bold first-letter:uppercase">{slots[0]?.label}</p>
  return (
    <nav aria-label="Créneau">
      <ul className="flex flex-wrap gap-2">
        {slots.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`?creneau=${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onChoose(id)
              }}
              className="inline-block min-h-11 rounded-control border-2 border-line-strong px-3 py-1.5 font-bold first-letter:uppercase aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
