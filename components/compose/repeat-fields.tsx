import { bind, type Fields } from '@/components/compose/fields'
import { Button } from '@/components/ui/button'
import { CheckboxField, SelectField, TextField } from '@/components/ui/field'
import { mostSlots } from '@/lib/challenges/draft-values'
import { duration } from '@/lib/french'

const rhythms = [
  { value: 'weekly', label: 'Chaque semaine' },
  { value: 'fortnightly', label: 'Une semaine sur deux' },
  { value: 'every-3-weeks', label: 'Une semaine sur trois' },
  { value: 'monthly', label: 'Chaque mois, le même jour (par exemple le 2e samedi)' },
  { value: 'monthly-last', label: 'Chaque mois, le dernier (le dernier samedi)' },
  { value: 'daily', label: 'Chaque jour' },
]

const shiftLengths = [30, 60, 90, 120, 180, 240]

/** Many slots of a few answers; folded away, since most défis have one. Two buttons of the same form. */
export function RepeatFields(fields: Fields) {
  const field = bind(fields)
  const wrong = (names: string[]) => names.some((name) => fields.errors[name])
  return (
    <div className="grid gap-3">
      <details className={fold} open={wrong(['repeatUntil', 'repeatCount']) || undefined}>
        <summary className={summary}>Répéter le premier créneau</summary>
        <div className="mt-3 grid gap-4">
          <SelectField {...field('repeatEvery')} label="Rythme" options={rhythms} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField {...field('repeatUntil')} type="date" label="Jusqu’au" optional />
            <TextField
              {...field('repeatCount')}
              label="Ou nombre de fois"
              help={`De 2 à ${mostSlots}.`}
              inputMode="numeric"
              autoComplete="off"
              optional
            />
          </div>
          <CheckboxField
            name="repeatSkipHolidays"
            defaultChecked={fields.values.repeatSkipHolidays === 'on'}
            label="Sauter les jours fériés"
          />
          <div>
            <Button type="submit" name="intent" value="repeat" look="secondary">
              Répéter ce créneau
            </Button>
          </div>
        </div>
      </details>
      <details
        className={fold}
        open={wrong(['gridFrom', 'gridDays', 'gridStart', 'gridEnd', 'gridMinutes']) || undefined}
      >
        <summary className={summary}>Découper des journées en créneaux</summary>
        <div className="mt-3 grid gap-4">
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField {...field('gridFrom')} type="date" label="Premier jour" />
            <TextField
              {...field('gridDays')}
              label="Combien de jours"
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
          <div className="grid grid-cols-2 items-start gap-4">
            <TextField {...field('gridStart')} type="time" label="On commence à" />
            <TextField {...field('gridEnd')} type="time" label="On finit à" />
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              {...field('gridMinutes')}
              defaultValue={fields.values.gridMinutes || '120'}
              label="Chaque créneau dure"
              options={shiftLengths.map((minutes) => ({
                value: String(minutes),
                label: duration(minutes),
              }))}
            />
            <TextField
              {...field('gridCapacity')}
              label="Places par créneau"
              inputMode="numeric"
              autoComplete="off"
              optional
            />
          </div>
          <div>
            <Button type="submit" name="intent" value="shifts" look="secondary">
              Créer ces créneaux
            </Button>
          </div>
        </div>
      </details>
    </div>
  )
}

const fold = 'rounded-card border border-line p-4 sm:p-5'
const summary = 'min-h-6 font-bold'
