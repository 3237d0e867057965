import { number } from '@/lib/french'

type Figures = { open: number; people: number; relays: number; hours: number }

/** What the network has done, counted; shown once there is something to count. */
export function NetworkFigures({ figures }: { figures: Figures }) {
  if (figures.open + figures.people + figures.relays === 0) return null
  const lines = [
    [figures.open, figures.open < 2 ? 'défi ouvert' : 'défis ouverts'],
    [figures.people, figures.people < 2 ? 'personne a relevé un défi' : 'personnes ont relevé un défi'],
    [figures.hours, figures.hours < 2 ? 'heure donnée' : 'heures données'],
    [figures.relays, 'relais de bouche à oreille'],
  ] as const
  return (
    <section aria-labelledby="chiffres" className="page pt-16">
      <h2 id="chiffres" className="sr-only">
        Le réseau en chiffres
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-8 border-y border-line py-8 lg:grid-cols-4">
        {lines.map(([n, label]) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="text-3xl font-black tabular-nums">{number(n)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
