import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ChallengeForm } from '@/components/compose/challenge-form'
import { LaunchPitch } from '@/components/compose/launch-pitch'
import { TemplateChoice } from '@/components/compose/template-choice'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/accounts/session'
import { composeChallengeAction } from '@/lib/challenges/actions'
import type { DraftValues } from '@/lib/challenges/draft-values'
import { findDraft, listDrafts, listOrganizationsToPostFor } from '@/lib/challenges/editing'
import { templateValues } from '@/lib/challenges/templates/template'
import { templates } from '@/lib/challenges/templates/templates'
import { paths } from '@/lib/paths'
import { dateAt } from '@/lib/time'
import { notFound } from 'next/navigation'

export const metadata: Metadata = {
  title: 'Lancer un défi',
  description:
    'Propose une action de bénévolat courte et concrète : trois minutes, un aperçu, un lien à partager.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What most défis are, so that most fields need no answer. */
const usual: DraftValues = { format: 'ON_SITE', hours: 'fixed', admission: 'AUTOMATIC', noExperience: 'on' }

export default async function NewChallengePage({ searchParams }: Props) {
  const person = await currentUser()
  if (!person) return <LaunchPitch />

  const { brouillon, organisation, modele } = await searchParams
  const [draft, drafts, organizations] = await Promise.all([
    typeof brouillon === 'string' ? findDraft(brouillon, person.id) : null,
    listDrafts(person.id),
    listOrganizationsToPostFor(person.id),
  ])
  if (brouillon !== undefined && !draft) notFound()
  const template = templates.find(({ slug }) => slug === modele)
  if (modele !== undefined && !template) notFound()
  const now = new Date()
  const forOrganization = organizations.find(({ slug }) => slug === organisation)

  return (
    <div className="page py-8 sm:py-12">
      <div className="mb-8 grid column gap-3">
        <h1>Lancer un défi</h1>
        <p className="text-ink-soft">
          Trois minutes suffisent. Ton brouillon se garde tout seul ; tu pourras tout changer après la
          publication.
        </p>
        {template && (
          <Notice>
            Modèle « {template.name} » : remplace ce qui est entre crochets, change ce que tu veux. Le jour et
            les heures sont une proposition.
          </Notice>
        )}
        {!draft && !template && drafts[0] && (
          <Notice>
            Tu as un brouillon :{' '}
            <a className="link" href={paths.draft(drafts[0].id)}>
              reprendre « {drafts[0].title} »
            </a>
          </Notice>
        )}
      </div>
      {!draft && !template && <TemplateChoice organizationSlug={forOrganization?.slug} />}
      <ChallengeForm
        action={composeChallengeAction}
        draftId={draft?.id ?? randomUUID()}
        initial={
          draft?.values ?? {
            ...(template ? templateValues(template, dateAt(now, 'Europe/Paris')) : usual),
            organization: forOrganization?.id ?? '',
          }
        }
        organizations={organizations.map(({ id, name, verifiedAt }) => ({
          id,
          name,
          verified: verifiedAt !== null,
        }))}
        now={now}
      />
    </div>
  )
}
