import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrganizationNav } from '@/components/dashboard/organization-nav'
import { PrintButton } from '@/components/dashboard/print-button'
import { ProofReport } from '@/components/proof/proof-report'
import { RateForm } from '@/components/proof/rate-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { requireUser } from '@/lib/accounts/session'
import { euros } from '@/lib/french'
import { paths } from '@/lib/paths'
import { findProof, siteRateCents } from '@/lib/proof/queries'
import { yearOf } from '@/lib/proof/rules'
import { readPeriod } from '@/lib/proof/schema'
import { fieldsOf } from '@/lib/time'

export const metadata: Metadata = { title: 'Bilan du bénévolat', robots: { index: false } }

export default async function ProofPage({
  params,
  searchParams,
}: {
  params: Promise<{ organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const person = await requireUser()
  const now = new Date()
  const today = fieldsOf(now, 'Europe/Paris').date
  const [{ organisation }, period] = await Promise.all([
    params,
    searchParams.then((asked) => readPeriod(asked, today)),
  ])
  const found = await findProof(organisation, person.id, period)
  if (!found) notFound()
  const { organization, proof, rateCents } = found
  const lastYear = yearOf(String(Number(today.slice(0, 4)) - 1))
  const chosenRate = organization.hourRateCents

  return (
    <div className="page grid gap-8 py-8 sm:py-12 print:p-0">
      <div className="grid gap-6 print:hidden">
        <div className="grid gap-4">
          <p className="text-2xl font-bold">{organization.name}</p>
          <OrganizationNav organization={organization} current="proof" />
        </div>
        <form action={paths.proof(organization.slug)} className="flex flex-wrap items-end gap-4">
          <TextField name="du" type="date" label="Du" defaultValue={period.from} />
          <TextField name="au" type="date" label="Au" defaultValue={period.to} />
          <Button type="submit" look="secondary">
            Faire ce bilan
          </Button>
          <p className="flex gap-x-5">
            <a className="inline-flex min-h-11 items-center link" href={paths.proof(organization.slug)}>
              Cette année
            </a>
            <a
              className="inline-flex min-h-11 items-center link"
              href={paths.proof(organization.slug, lastYear)}
            >
              L’an dernier
            </a>
          </p>
        </form>
        {proof.actions.length === 0 && (
          <p className="column">
            Aucune présence notée sur cette période. Les présences se notent depuis l’accueil de chaque défi,
            le jour même ou après.
          </p>
        )}
        <div className="flex flex-wrap gap-4">
          <PrintButton>Imprimer ou garder en PDF</PrintButton>
          <ButtonLink href={paths.proofFile(organization.slug, period)} look="secondary">
            Télécharger en CSV
          </ButtonLink>
        </div>
      </div>
      <ProofReport {...{ organization, proof, period, rateCents, now }} />
      <section aria-labelledby="taux" className="grid column gap-4 print:hidden">
        <h2 id="taux">Ce que vaut une heure</h2>
        <RateForm
          slug={organization.slug}
          period={period}
          rate={chosenRate === null ? '' : (chosenRate / 100).toFixed(2).replace('.', ',')}
          siteRate={euros(siteRateCents())}
        />
      </section>
    </div>
  )
}
