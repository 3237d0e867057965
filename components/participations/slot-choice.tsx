import { SlotTable } from '@/components/challenges/slot-table'
import { slotGrid, type Placed } from '@/lib/challenges/slot-grid'
import { count } from '@/lib/french'

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
  /** Its day and hours, where it stands among shifts. */
  place: Placed | null
}

/** More than this are folded. */
const SHOWN = 6

/** Which slot, where there are several; the only one otherwise. */
export function SlotChoice({ slots }: { slots: SlotOption[] }) {
  const [first] = slots
  if (!first) return null
  if (slots.length === 1) return <input type="hidden" name="slotId" value={first.id} />
  const grid = slotGrid(slots)
  const folded = slots.slice(SHOWN)
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 font-bold">Choisis ton créneau</legend>
      {grid ? (
        <SlotTable
          grid={grid}
          caption="Créneaux à choisir, par jour et par heure"
          cell={(slot) => <Cell slot={slot} chosen={slot === first} />}
        />
      ) : folded.length < 2 ? (
        slots.map((slot) => <Line key={slot.id} slot={slot} chosen={slot === first} />)
      ) : (
        <>
          {slots.slice(0, SHOWN).map((slot) => (
            <Line key={slot.id} slot={slot} chosen={slot === first} />
          ))}
          <details>
            <summary className="inline-flex min-h-11 items-center link">
              Voir {count(folded.length, 'autre date', 'autres dates')}
            </summary>
            <div className="mt-2 grid gap-2">
              {folded.map((slot) => (
                <Line key={slot.id} slot={slot} chosen={false} />
              ))}
            </div>
          </details>
        </>
      )}
    </fieldset>
  )
}

type LineProps = { slot: SlotOption; chosen: boolean }

function Line({ slot, chosen }: LineProps) {
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-control border border-line bg-surface px-3 py-2.5 has-checked:border-ink has-checked:bg-sunken">
      <input
        type="radio"
        name="slotId"
        value={slot.id}
        defaultChecked={chosen}
        className="mt-1 size-5 shrink-0 accent-(--accent-deep)"
      />
      <span>
        <span className="font-bold first-letter:uppercase">{slot.label}</span>
        <span className="block text-sm text-ink-soft">{slot.places}</span>
      </span>
    </label>
  )
}

/** In the table the day and the hours stand at its edges; who hears the cell alone hears them too. */
function Cell({ slot, chosen }: LineProps) {
  return (
    <label className="grid min-h-14 justify-items-center gap-1 rounded-control border border-line bg-surface p-1.5 has-checked:border-ink has-checked:bg-sunken">
      <input
        type="radio"
        name="slotId"
        value={slot.id}
        defaultChecked={chosen}
        className="size-5 accent-(--accent-deep)"
      />
      <span className="sr-only">{slot.label}, </span>
      <span className="text-xs leading-tight text-ink-soft">
        {slot.full ? 'complet, attente' : slot.places}
      </span>
    </label>
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
