import { bind, type Fields } from '@/components/compose/fields'
import { RadioField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { causeList } from '@/lib/challenges/causes'

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
