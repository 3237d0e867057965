import { bind, whenAway, whenFree, whenTimed, type Fields } from '@/components/compose/fields'
import { RepeatFields } from '@/components/compose/repeat-fields'
import { SlotFields } from '@/components/compose/slot-fields'
import { Button } from '@/components/ui/button'
import { RadioField, SelectField, TextField } from '@/components/ui/field'
import { mostSlots } from '@/lib/challenges/draft-values'
import { duration } from '@/lib/french'

/** More slots than this are a list, each to be opened. */
const mostOpen = 3

const durations = [15, 30, 60, 90, 120, 180, 240, 480]

export function WhenFields({ slots, ...fields }: Fields & { slots: number[] }) {
  const field = bind(fields)
  const kept = Number(fields.values.duration) || 60
  const choices = durations.includes(kept) ? durations : [...durations, kept].toSorted((a, b) => a - b)
  return (
    <>
      <div className={whenAway}>
        <RadioField
          name="hours"
          label="Les horaires"
          defaultValue={fields.values.hours || 'fixed'}
          options={[
            { value: 'fixed', label: 'À un jour et une heure' },
            { value: 'free', label: 'Quand on veut', help: 'Chaque personne choisit son moment.' },
          ]}
        />
      </div>
      <div className={`${whenFree} gap-5`}>
        <SelectField
          {...field('duration')}
          defaultValue={String(kept)}
          label="Durée"
          options={choices.map((minutes) => ({ value: String(minutes), label: duration(minutes) }))}
        />
        <TextField
          {...field('freeCapacity')}
          label="Combien de personnes au plus"
          help="Vide : tout le monde peut venir."
          inputMode="numeric"
          autoComplete="off"
          optional
        />
      </div>
      <div className={`${whenTimed} gap-5`}>
        <p className="text-sm text-ink-soft">
          Les heures sont celles du lieu. Si l’heure de fin vient avant celle du début, c’est celle du
          lendemain.
        </p>
        {slots.map((slot, index) => (
          <SlotFields
            key={slot}
            slot={slot}
            position={index + 1}
            removable={slots.length > 1}
            folded={slots.length > mostOpen}
            {...fields}
          />
        ))}
        {slots.length < mostSlots && (
          <>
            <div>
              <Button type="submit" name="intent" value="add-slot" look="secondary">
                Ajouter un créneau
              </Button>
            </div>
            <RepeatFields {...fields} />
          </>
        )}
      </div>
    </>
  )
}
