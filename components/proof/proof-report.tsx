import { Method, Signature } from '@/components/proof/proof-method'
import { SimpleTable } from '@/components/ui/simple-table'
import { causes } from '@/lib/challenges/causes'
import { dateOf, decimalHours, euros, monthOf, number, shortDate } from '@/lib/french'
import { absolute, env } from '@/lib/env'
import type { OrganizationKind } from '@/lib/generated/prisma/enums'
import { organizationKinds } from '@/lib/organizations/labels'
import { paths } from '@/lib/paths'
import type { Period, Proof } from '@/lib/proof/rules'

type Props = {
  organization: {
    slug: string
    name: string
    kind: OrganizationKind
    rna: string | null
    siren: string | null
    commune: { name: string } | null
  }
  proof: Proof
  period: Period
  rateCents: number
  now: Date
}

/** What volunteers did in a period, as a funder reads it: who says so, how it was counted, and room to sign. */
export function ProofReport({ organization, proof, period, rateCents, now }: Props) {
  const { total, causes: byCause, months, actions } = proof
  return (
    <article className="report grid gap-8 rounded-card border border-line bg-surface p-5 shadow-card sm:p-10 print:border-0 print:p-0 print:shadow-none">
      <header className="grid gap-1">
        <p className="font-bold text-accent-deep print:text-ink">Bilan du bénévolat</p>
        <h1>{organization.name}</h1>
        <p>{identityOf(organization)}</p>
        <p className="text-lg font-bold">
          Du {date(period.from)} au {date(period.to)}
        </p>
        <p className="text-sm text-ink-soft">Arrêté au {dateOf(now, 'Europe/Paris')}</p>
      </header>
      <Figures {...{ total, rateCents }} />
      {actions.length > 0 && (
        <>
          <section aria-labelledby="par-cause" className="report-whole grid gap-3">
            <h2 id="par-cause">Par cause</h2>
            <SimpleTable
              caption="Par cause"
              heading={['Cause', 'Actions', 'Personnes', 'Présences', 'Heures', 'Valeur']}
              rows={byCause.map((row) => [
                causes[row.cause].label,
                row.actions,
                row.people,
                row.presences,
                decimalHours(row.minutes),
                euros(row.valueCents),
              ])}
              total={[
                'Total',
                total.actions,
                total.people,
                total.presences,
                decimalHours(total.minutes),
                euros(total.valueCents),
              ]}
            />
            {byCause.length > 1 && (
              <p className="text-sm text-ink-soft">
                Une personne venue pour deux causes compte dans chacune, une seule fois au total.
              </p>
            )}
          </section>
          <section aria-labelledby="par-mois" className="report-whole grid gap-3">
            <h2 id="par-mois">Mois par mois</h2>
            <SimpleTable
              caption="Mois par mois"
              heading={['Mois', 'Actions', 'Présences', 'Heures', 'Valeur']}
              rows={months.map((row) => [
                monthOf(noon(`${row.month}-01`), 'UTC'),
                row.actions,
                row.presences,
                decimalHours(row.minutes),
                euros(row.valueCents),
              ])}
            />
          </section>
          <section aria-labelledby="par-action" className="grid gap-3">
            <h2 id="par-action">Action par action</h2>
            <SimpleTable
              caption="Action par action"
              heading={['Action', 'Date', 'Présences', 'Heures', 'Valeur']}
              rows={actions.map((row) => [
                row.title,
                shortDate(noon(row.day), 'UTC') + yearIfSeveral(row.day, period),
                row.presences,
                decimalHours(row.minutes),
                euros(row.valueCents),
              ])}
              total={['Total', '', total.presences, decimalHours(total.minutes), euros(total.valueCents)]}
            />
          </section>
        </>
      )}
      <Method {...{ total, rateCents }} />
      <p className="text-sm text-ink-soft">
        Établi avec {env().SITE_NAME}, d’après les présences notées par l’organisateur. Page publique :{' '}
        {absolute(paths.organization(organization.slug))}
      </p>
      <Signature />
    </article>
  )
}

function Figures({ total, rateCents }: { total: Proof['total']; rateCents: number }) {
  const figures = [
    [number(total.actions), total.actions < 2 ? 'action' : 'actions'],
    [number(total.people), total.people < 2 ? 'personne différente' : 'personnes différentes'],
    [number(total.presences), total.presences < 2 ? 'présence' : 'présences'],
    [decimalHours(total.minutes), 'de bénévolat'],
    [number(total.returned), total.returned < 2 ? 'personne revenue' : 'personnes revenues'],
    [number(total.newcomers), total.newcomers < 2 ? 'nouvelle personne' : 'nouvelles personnes'],
  ] as const
  return (
    <div className="report-whole grid gap-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 print:grid-cols-3">
        {figures.map(([figure, words]) => (
          <div key={words} className="report-figure flex flex-col-reverse justify-end">
            <dt className="text-sm text-ink-soft">{words}</dt>
            <dd className="text-2xl font-bold">{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t-2 border-line-strong pt-4 text-lg">
        Valeur du bénévolat : <strong>{euros(total.valueCents)}</strong>
        <span className="block text-sm text-ink-soft">
          {decimalHours(total.minutes)} à {euros(rateCents)} l’heure
        </span>
      </p>
    </div>
  )
}

function identityOf({ kind, rna, siren, commune }: Props['organization']): string {
  return [
    organizationKinds[kind],
    commune?.name,
    rna && `RNA ${rna}`,
    siren && `SIREN ${siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function yearIfSeveral(day: string, { from, to }: Period): string {
  return from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
}

function date(day: string): string {
  return dateOf(noon(day), 'UTC')
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
