import { bind, type Fields } from '@/components/compose/fields'
import { CheckboxField, RadioField, SelectField, TextAreaField } from '@/components/ui/field'

export function PeopleFields({
  organizations,
  ...fields
}: Fields & { organizations: { id: string; name: string; verified: boolean }[] }) {
  const field = bind(fields)
  return (
    <>
      {organizations.length === 0 ? (
        <input type="hidden" name="organization" value={fields.values.organization ?? ''} />
      ) : (
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
