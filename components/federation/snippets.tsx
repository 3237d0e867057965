import { CopyField } from '@/components/ui/copy-field'
import { absolute } from '@/lib/env'
import { frameSizeOf, iframeOf, type Embeddable } from '@/lib/federation/embeddable'
import { paths } from '@/lib/paths'

const feedKinds = [
  { format: 'atom', name: 'du flux Atom', help: 'Pour un lecteur de flux ou une lettre d’information.' },
  {
    format: 'ics',
    name: 'de l’agenda',
    help: 'À ajouter dans un agenda, par « s’abonner à une adresse » : il se met à jour tout seul.',
  },
  {
    format: 'json',
    name: 'du flux JSON',
    help: 'Pour un site qui veut présenter la liste à sa manière.',
  },
] as const

/** What to copy to show a défi or a list on another site: the frame, and the feeds of a list. */
export function Snippets({ embeddable }: { embeddable: Embeddable }) {
  const { kind, slug, feeds } = embeddable
  const { height } = frameSizeOf(kind)
  return (
    <>
      <section aria-labelledby="cadre" className="grid column gap-4">
        <h2 id="cadre">{feeds ? 'La liste, dans une page' : 'Le défi, dans une page'}</h2>
        <CopyField
          label="Le code à coller"
          help="Dans l’éditeur du site, un bloc « HTML » ou « code ». Tu peux changer la hauteur."
          value={iframeOf(embeddable, { width: '100%', height })}
          copy="Copier le code"
          copied="Code copié"
        />
        <p>
          <a className="inline-block min-h-6 link" href={paths.embed(kind, slug)}>
            Voir ce que ça donne
          </a>
        </p>
      </section>
      {feeds && (
        <section aria-labelledby="flux" className="grid column gap-4">
          <h2 id="flux">Les flux</h2>
          {feedKinds.map(({ format, name, help }) => (
            <CopyField
              key={format}
              label={`L’adresse ${name}`}
              help={help}
              value={absolute(paths.feed(feeds, format))}
              copy={`Copier l’adresse ${name}`}
              copied={`Adresse ${name} copiée`}
            />
          ))}
        </section>
      )}
    </>
  )
}
