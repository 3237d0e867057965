import { Button } from '@/components/ui/button'
import { RadioField, TextField } from '@/components/ui/field'
import { mayComeTwice } from '@/lib/challenges/slot-hours'
import { slotField, type DraftValues, type SlotPart } from '@/lib/challenges/draft-values'
import { count, shortDay, time } from '@/lib/french'
import { readDate, readTime, type ClockTime } from '@/lib/time'

type Props = {
  slot: number
  /** 1 for the first one shown. */
  position: number
  removable: boolean
  /** One of many: closed once it has its day, unless something is wrong with it. */
  folded: boolean
  values: DraftValues
  errors: Record<string, string>
}

/** When one slot takes place and how many may come. */
export function SlotFields({ folded, ...props }: Props) {
  const line = folded ? slotLine(props) : null
  if (!line) return <OpenSlot {...props} />
  return (
    <details className="rounded-card border border-line bg-surface">
      <summary className="min-h-11 px-4 py-2.5">
        <span className="font-bold">Créneau {props.position}</span> : {line}
      </summary>
      <div className="p-3 pt-0">
        <OpenSlot {...props} />
      </div>
    </details>
  )
}

/** « sam. 6 mars, 9 h 30 à 12 h, 12 places », once it is filled in and nothing in it is wrong. */
function slotLine({ slot, values, errors }: Omit<Props, 'folded'>): string | null {
  const part = (name: SlotPart) => values[slotField(slot, name)] ?? ''
  const [date, start, end] = [readDate(part('date')), readTime(part('start')), readTime(part('end'))]
  const wrong = Object.keys(errors).some((name) => name.startsWith(`slot-${slot}-`))
  if (!date || !start || !end || wrong) return null
  const at = (clock: ClockTime) =>
    new Date(Date.UTC(date.year, date.month - 1, date.day, clock.hour, clock.minute))
  const places = Number(part('capacity'))
  const hours = `${shortDay(at(start), 'UTC')}, ${time(at(start), 'UTC')} à ${time(at(end), 'UTC')}`
  return places > 0 ? `${hours}, ${count(places, 'place')}` : hours
}

function OpenSlot({ slot, position, removable, values, errors }: Omit<Props, 'folded'>) {
  const field = (part: SlotPart) => {
    const name = slotField(slot, part)
    return { name, defaultValue: values[name] ?? '', error: errors[name] }
  }
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
      <legend className="rounded-full bg-sunken px-3 py-0.5 font-bold">Créneau {position}</legend>
      <input type="hidden" name={slotField(slot, 'id')} defaultValue={values[slotField(slot, 'id')] ?? ''} />
      <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
        <div className="col-span-2 sm:col-span-1">
          <TextField {...field('date')} type="date" label="Jour" />
        </div>
        <TextField {...field('start')} type="time" label="De" />
        <TextField {...field('end')} type="time" label="À" />
      </div>
      <FoldField slot={slot} part="start" label="Début" {...{ values, errors }} />
      <FoldField slot={slot} part="end" label="Fin" {...{ values, errors }} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...field('capacity')}
          inputMode="numeric"
          autoComplete="off"
          label="Nombre de places"
          help="Vide : tout le monde peut venir."
          optional
        />
        <TextField
          {...field('closes')}
          type="date"
          label="Inscriptions jusqu’au"
          help="Vide : jusqu’au début."
          optional
        />
      </div>
      {removable && (
        <div>
          <Button type="submit" name="intent" value={`remove-slot-${slot}`} look="quiet" className="-ml-5">
            Retirer ce créneau<span className="sr-only"> {position}</span>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type FoldProps = Pick<Props, 'slot' | 'values' | 'errors'> & { part: 'start' | 'end'; label: string }

/** Which of the two, the night that clocks go back: there once the server, which knows the zone, has asked. */
function FoldField({ slot, part, label, values, errors }: FoldProps) {
  const name = slotField(slot, `${part}Fold`)
  const [date, time] = [values[slotField(slot, 'date')] ?? '', values[slotField(slot, part)] ?? '']
  if (!errors[name] && !(values[name] && mayComeTwice(date, time))) return null
  return (
    <RadioField
      name={name}
      label={`${label} : laquelle des deux heures ?`}
      error={errors[name]}
      defaultValue={values[name]}
      options={[
        { value: '0', label: 'La première, encore à l’heure d’été' },
        { value: '1', label: 'La seconde, à l’heure d’hiver' },
      ]}
    />
  )
}
