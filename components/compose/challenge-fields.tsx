import { SlotFields } from '@/components/compose/slot-fields'
import { TownField } from '@/components/compose/town-field'
import { Button } from '@/components/ui/button'
import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { causeList } from '@/lib/challenges/causes'
import { mostSlots, type DraftValues } from '@/lib/challenges/draft-values'
import { duration } from '@/lib/french'

// What depends on the format shows and hides by CSS alone (`:has`), so that it does without JavaScript too. Tailwind reads
// an underscore as a space, hence the beginnings `ON` and `AT`.
const whenAway = 'hidden group-has-[[name=format]:is([value=REMOTE],[value^=AT]):checked]/form:grid'
const whenOnSite = 'hidden group-has-[[name=format][value^=ON]:checked]/form:grid'
const whenFree =
  'hidden group-[:has([name=format]:not([value^=ON]):checked):has([name=hours][value=free]:checked)]/form:grid'
const whenTimed =
  'grid group-[:has([name=format]:not([value^=ON]):checked):has([name=hours][value=free]:checked)]/form:hidden'

type Fields = { values: DraftValues; errors: Record<string, string> }

function bind({ values, errors }: Fields) {
  return (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] })
}

export function ActionFields(fields: Fields) {
  const field = bind(fields)
  return (
    <>
      <TextField
        {...field('title')}
        label="Titre"
        help="Un verbe, une action : « Nettoyer la plage du Prado »."
        maxLength={100}
        autoComplete="off"
      />
      <TextField
        {...field('summary')}
        label="En une phrase"
        help="Ce qu’on lira sur la carte et quand on partage le lien."
        maxLength={200}
        autoComplete="off"
      />
      <TextAreaField
        {...field('description')}
        label="Description"
        help="Ce qu’on fera, avec qui, à quoi cela sert, comment se passe l’accueil."
        rows={8}
        maxLength={20_000}
      />
      <SelectField
        {...field('cause')}
        label="Cause"
        empty="Choisir une cause"
        options={causeList.map(({ cause, label }) => ({ value: cause, label }))}
      />
      <RadioField
        name="format"
        label="Format"
        error={fields.errors.format}
        defaultValue={fields.values.format ?? 'ON_SITE'}
        options={[
          { value: 'ON_SITE', label: 'Sur place', help: 'On se retrouve quelque part.' },
          { value: 'REMOTE', label: 'À distance', help: 'Ensemble, par téléphone ou en visio.' },
          {
            value: 'AT_HOME',
            label: 'Chez soi',
            help: 'Chacun de son côté : écrire une lettre, tricoter un bonnet.',
          },
        ]}
      />
    </>
  )
}

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
          help="Vide : autant qu’il en vient."
          inputMode="numeric"
          autoComplete="off"
          optional
        />
      </div>
      <div className={`${whenTimed} gap-5`}>
        <p className="text-sm text-ink-soft">
          Les heures sont celles du lieu. Une heure de fin plus petite que celle du début est du lendemain.
        </p>
        {slots.map((slot, index) => (
          <SlotFields key={slot} slot={slot} position={index + 1} removable={slots.length > 1} {...fields} />
        ))}
        {slots.length < mostSlots && (
          <div>
            <Button type="submit" name="intent" value="add-slot" look="secondary">
              Ajouter un créneau
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

export function WhereFields({
  towns,
  onChoose,
  ...fields
}: Fields & { towns?: { code: string; label: string }[]; onChoose: () => void }) {
  const field = bind(fields)
  return (
    <>
      <p className={whenAway}>Rien à remplir : on participe d’où l’on est.</p>
      <div className={`${whenOnSite} gap-5`}>
        <TownField
          defaultTown={fields.values.town ?? ''}
          defaultCode={fields.values.commune ?? ''}
          error={fields.errors.town}
          choices={towns}
          onChoose={onChoose}
        />
        <TextField
          {...field('address')}
          label="Lieu précis"
          help="Le nom du lieu et la rue : « Local des Rives, 3 quai de la Fosse »."
          autoComplete="off"
          optional
        />
        <CheckboxField
          name="placeHidden"
          defaultChecked={fields.values.placeHidden === 'on'}
          label="Ne montrer le lieu précis qu’aux personnes inscrites"
        />
      </div>
    </>
  )
}

export function PeopleFields({
  organizations,
  ...fields
}: Fields & { organizations: { id: string; name: string; verified: boolean }[] }) {
  const field = bind(fields)
  return (
    <>
      {organizations.length > 0 && (
        <SelectField
          {...field('organization')}
          label="Au nom de"
          empty="Moi"
          optional
          options={organizations.map(({ id, name, verified }) => ({
            value: id,
            label: verified ? `${name} (vérifiée)` : name,
          }))}
        />
      )}
      <RadioField
        name="admission"
        label="Qui peut venir"
        error={fields.errors.admission}
        defaultValue={fields.values.admission || 'AUTOMATIC'}
        options={[
          {
            value: 'AUTOMATIC',
            label: 'Les premières personnes inscrites',
            help: 'Une place prise est confirmée aussitôt.',
          },
          {
            value: 'APPROVAL',
            label: 'Celles que j’accepte',
            help: 'Tu réponds à chacune dans ton tableau de bord.',
          },
        ]}
      />
    </>
  )
}

export function AudienceFields(fields: Fields) {
  const field = bind(fields)
  const box = (name: string) => ({ name, defaultChecked: fields.values[name] === 'on' })
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 font-bold">Ce défi convient</legend>
        <CheckboxField {...box('noExperience')} label="Sans expérience" />
        <CheckboxField {...box('familyFriendly')} label="En famille" />
        <CheckboxField {...box('openToMinors')} label="Aux mineurs" />
        <CheckboxField {...box('wheelchairAccessible')} label="En fauteuil roulant" />
      </fieldset>
      <TextAreaField
        {...field('whatToBring')}
        label="À apporter"
        help="Gants, bottes, gourde… ou rien du tout."
        rows={3}
        maxLength={1000}
        optional
      />
      <TextAreaField
        {...field('accessInfo')}
        label="Accès"
        help="Transports, stationnement, marches, toilettes, langue des signes."
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  )
}
