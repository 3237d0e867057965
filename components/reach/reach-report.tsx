import { BarList } from '@/components/reach/bar-list'
import { ColumnChart } from '@/components/reach/column-chart'
import { SimpleTable } from '@/components/ui/simple-table'
import { monthOf, number, shortDate } from '@/lib/french'
import {
  bySource,
  noonOf,
  oneIn,
  overTime,
  totalOf,
  type DayFigures,
  type Steps,
  type Unit,
} from '@/lib/reach/figures'
import { sourceLabels } from '@/lib/reach/table'

const units: Record<Unit, string> = { day: 'Jour', week: 'Semaine', month: 'Mois' }

/** From seen to came, by source and over time: each drawing with its table. */
export function ReachReport({ figures }: { figures: DayFigures[] }) {
  const total = totalOf(figures)
  if (total.seen + total.relayed + total.joined === 0) {
    return (
      <p className="column">
        Rien à montrer pour l’instant : les visites se comptent dès la publication. Partage le lien, ou
        imprime le QR code, et reviens voir.
      </p>
    )
  }
  const from = bySource(figures)
  const { unit, stretches } = overTime(figures)
  const rows = stretches.map((stretch) => ({ ...stretch, label: labelOf(stretch.from, unit) }))
  const columns = (step: keyof Steps) =>
    rows.map((row) => ({ key: row.from, label: row.label, value: row[step] }))
  return (
    <div className="grid gap-12">
      <section aria-labelledby="parcours" className="grid gap-5">
        <h2 id="parcours">Du premier regard à la rencontre</h2>
        <BarList items={steps(total)} />
      </section>
      <section aria-labelledby="provenance" className="grid gap-5">
        <h2 id="provenance">D’où viennent les gens</h2>
        <BarList
          items={from.map(({ source, seen }) => ({ key: source, label: sourceLabels[source], value: seen }))}
        />
        <SimpleTable
          caption="Par provenance"
          heading={['Provenance', 'Vues', 'Personnes inscrites', 'Personnes venues']}
          rows={from.map(({ source, seen, joined, came }) => [sourceLabels[source], seen, joined, came])}
        />
      </section>
      <section aria-labelledby="au-fil" className="grid gap-6">
        <h2 id="au-fil">Au fil du temps</h2>
        <div className="grid gap-8 md:grid-cols-2">
          <ColumnChart title="Vues" columns={columns('seen')} />
          <ColumnChart title="Personnes inscrites" columns={columns('joined')} />
        </div>
        <details>
          <summary className="min-h-11 py-2 font-bold link">Les mêmes nombres en tableau</summary>
          <div className="mt-3">
            <SimpleTable
              caption={`Par ${units[unit].toLowerCase()}`}
              heading={[units[unit], 'Vues', 'Relais', 'Personnes inscrites', 'Personnes venues']}
              rows={rows.map(({ label, seen, relayed, joined, came }) => [
                label,
                seen,
                relayed,
                joined,
                came,
              ])}
            />
          </div>
        </details>
      </section>
      <p className="column text-sm text-ink-soft">
        Une personne compte une fois par jour, sans cookie ni trace de qui elle est ; robots exclus, tes
        propres visites comprises. Les inscriptions comptent les proches qui accompagnent, le jour où elles
        ont été prises. La provenance d’une inscription n’est pas toujours connue.
      </p>
    </div>
  )
}

function steps({ seen, relayed, joined, came }: Steps) {
  const note = (step: number, before: number, of: string) => {
    const n = oneIn(step, before)
    return n === null || n < 2 ? undefined : `1 pour ${number(n)} ${of}`
  }
  return [
    { key: 'seen', label: 'Vues', value: seen },
    { key: 'relayed', label: 'Relais', value: relayed, note: note(relayed, seen, 'vues') },
    { key: 'joined', label: 'Personnes inscrites', value: joined, note: note(joined, seen, 'vues') },
    { key: 'came', label: 'Personnes venues', value: came, note: note(came, joined, 'personnes inscrites') },
  ]
}

function labelOf(from: string, unit: Unit): string {
  if (unit === 'month') return monthOf(noonOf(from), 'UTC')
  const date = shortDate(noonOf(from), 'UTC')
  return unit === 'week' ? `semaine du ${date}` : date
}
