export type SlotOption = {
  id: string
  /** « samedi 28 novembre, de 9 h à 12 h », or what stands for hours where there are none. */
  label: string
  places: string
  open: boolean
  full: boolean
  /** Less than two hours before: a free place is to the first who takes it, waiting or not. */
  firstCome: boolean
  /** Has hours, and so a place in a calendar. */
  dated: boolean
}

/** Which slot, where there are several; the only one otherwise. */
export function SlotChoice({ slots }: { slots: SlotOption[] }) {
  const [first] = slots
  if (!first) return null
  if (slots.length === 1) return <input type="hidden" name="slotId" value={first.id} />
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-bold">Choisis ton créneau</legend>
      {slots.map((slot) => (
        <label
          key={slot.id}
          className="flex min-h-11 items-start gap-3 rounded-control border border-line bg-surface px-3 py-2.5 has-checked:border-ink has-checked:bg-sunken"
        >
          <input
            type="radio"
            name="slotId"
            value={slot.id}
            defaultChecked={slot === first}
            className="mt-1 size-5 shrink-0 accent-(--accent-deep)"
          />
          <span>
            <span className="font-bold first-letter:uppercase">{slot.label}</span>
            <span className="block text-sm text-ink-soft">{slot.places}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** « Je viens accompagné·e »: folded away, since most come alone. */
export function PartyChoice() {
  return (
    <details className="group">
      <summary className="min-h-6 w-fit link">Je viens accompagné·e</summary>
      <label className="mt-3 grid grid-cols-1 gap-1.5">
        <span className="font-bold">Combien serez-vous en tout ?</span>
        <select
          name="partySize"
          defaultValue="1"
          className="min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 py-2"
        >
          {Array.from({ length: 10 }, (_, index) => (
            <option key={index} value={index + 1}>
              {index === 0 ? 'Seulement moi' : `${index + 1} personnes`}
            </option>
          ))}
        </select>
      </label>
    </details>
  )
}
