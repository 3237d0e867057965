'use client'

import { useActionState } from 'react'
import { RadioField, TextField } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { changeSlotsAction } from '@/lib/dashboard/slot-actions'
import { idle } from '@/lib/form-state'

export type SlotDate = {
  slug: string
  slotId: string
  date: string
  start: string
  end: string
  capacity: string
  /** How many dates are alike and to come, this one included. */
  alike: number
}

/** Changes one date, it and those that follow, or all alike. */
export function SlotDateForm({ slot }: { slot: SlotDate }) {
  const [state, action] = useActionState(changeSlotsAction, idle)
  const { date, start, end, capacity } = slot
  const values: Record<string, string> = state.values ?? { date, start, end, capacity, scope: 'one' }
  const field = (name: 'date' | 'start' | 'end' | 'capacity') => ({
    name,
    defaultValue: values[name] ?? '',
    error: state.errors?.[name],
  })
  return (
    <form action={action} className="grid gap-5" noValidate key={JSON.stringify(state.values ?? {})}>
      <input type="hidden" name="slug" value={slot.slug} />
      <input type="hidden" name="slotId" value={slot.slotId} />
      <FormMessage state={state} />
      <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
        <div className="col-span-2 sm:col-span-1">
          <TextField {...field('date')} type="date" label="Jour" />
        </div>
        <TextField {...field('start')} type="time" label="De" />
        <TextField {...field('end')} type="time" label="À" />
      </div>
      <TextField
        {...field('capacity')}
        label="Nombre de places"
        help="Vide : tout le monde peut venir."
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      {slot.alike > 1 ? (
        <RadioField
          name="scope"
          label="Ce qui change"
          defaultValue={values.scope ?? 'one'}
          error={state.errors?.scope}
          options={[
            { value: 'one', label: 'Ce créneau seulement' },
            { value: 'following', label: 'Ce créneau et les suivants', help: 'Aux mêmes horaires.' },
            { value: 'all', label: `Tous les créneaux à venir aux mêmes horaires (${slot.alike})` },
          ]}
        />
      ) : (
        <input type="hidden" name="scope" value="one" />
      )}
      <div>
        <SubmitButton pendingLabel="J’enregistre…">Enregistrer</SubmitButton>
      </div>
    </form>
  )
}
