import type { Metadata } from 'next'
import { exampleOf, oneSchema, typeWords } from '@/components/developers/schema-words'
import { WordTable } from '@/components/developers/word-table'
import { ProsePage } from '@/components/ui/prose-page'
import { env } from '@/lib/env'
import { API_RATE } from '@/lib/federation/api-answers'
import { findForApi, listForApi } from '@/lib/federation/api-challenges'
import { findOrganizationForApi, listOrganizationsForApi } from '@/lib/federation/api-organizations'
import { openApiDocument, operations } from '@/lib/federation/openapi'
import { paths } from '@/lib/paths'

export const metadata: Metadata = {
  title: 'Pour les sites et les programmes',
  description: 'L’API publique, les flux et les cadres à intégrer : montre les défis ailleurs, sans clé.',
  alternates: { canonical: paths.developers },
}

/** Told from the same document that programs read, with answers of this moment. */
export default async function DevelopersPage() {
  const { SITE_NAME, APP_URL } = env()
  const { schemas } = openApiDocument().components
  const answers = await examples()
  const origin = new URL(APP_URL).origin
  return (
    <ProsePage title="Montre les défis ailleurs">
      <p className="text-lg">
        Un site de commune, l’application d’une fédération, un tableau de bord : ce que le public voit ici, tu
        peux le lire et le montrer chez toi. Sans clé, sans compte, gratuitement.
      </p>
      <h2>Sans écrire une ligne</h2>
      <ul>
        <li>
          Un cadre à coller dans une page : « Partager », puis « Montrer sur ton site », sur la page d’un
          défi, ou depuis celle d’une organisation.
        </li>
        <li>
          Un flux à suivre dans un lecteur ou un agenda :{' '}
          <a href={paths.feed({ kind: 'defis' }, 'atom')}>Atom</a>,{' '}
          <a href={paths.feed({ kind: 'defis' }, 'json')}>JSON Feed</a> et{' '}
          <a href={paths.feed({ kind: 'defis' }, 'ics')}>iCalendar</a>. Il y en a autant pour chaque cause,
          chaque département, chaque ville et chaque organisation : remplace <code>defis</code> par{' '}
          <code>causes/environnement</code> ou <code>departements/44</code>.
        </li>
        <li>Une adresse de défi, collée là où l’on sait lire oEmbed, devient une carte.</li>
      </ul>
      <h2>L’API</h2>
      <p>
        Elle répond en JSON, se lit depuis n’importe quelle page web, et ne dit que ce qui est public : jamais
        un nom de personne, jamais une adresse que l’on ne donne qu’aux personnes inscrites. Pour les
        programmes, elle est décrite en <a href={paths.apiDocument}>OpenAPI 3.1</a>.
      </p>
      <ul>
        <li>
          <strong>{API_RATE.points} requêtes par minute</strong> et par adresse. L’en-tête{' '}
          <code>RateLimit</code> dit ce qu’il en reste, <code>Retry-After</code> quand revenir.
        </li>
        <li>
          <strong>La suite</strong> d’une liste est l’adresse <code>next</code>, à prendre telle quelle.
        </li>
        <li>
          <strong>Ne redemande que ce qui change</strong> : renvoie l’<code>ETag</code> dans{' '}
          <code>If-None-Match</code>, et la réponse est vide (304) tant que rien n’a changé.
        </li>
        <li>
          <strong>Une requête mal posée</strong> reçoit une phrase : <code>application/problem+json</code>,
          avec le nom du paramètre.
        </li>
        <li>
          <strong>Dis d’où ça vient</strong> : un lien vers <code>url</code>, la page du défi sur {SITE_NAME}.
          C’est là que l’on relève le défi.
        </li>
        <li>
          Sous <code>/v1</code>, un champ peut s’ajouter ; aucun ne disparaît ni ne change de sens.
        </li>
      </ul>
      {operations.map(({ path, id, summary, answer, parameters }) => (
        <section key={id} aria-labelledby={id} className="grid gap-4">
          <h2 id={id}>{summary}</h2>
          <p className="break-all">
            <code>
              GET {origin}
              {path}
            </code>
          </p>
          <WordTable
            rows={parameters.map(({ name, description, schema }) => ({
              name,
              type: typeWords(schema),
              description,
              example: exampleOf(schema),
            }))}
          />
          <p>
            Réponse : <a href={`#${answer}`}>{answer}</a>
            {answers[id] === undefined ? '.' : ', par exemple à cet instant :'}
          </p>
          {answers[id] !== undefined && <Example of={path} answer={answers[id]} />}
        </section>
      ))}
      <h2>Ce qu’il y a dans les réponses</h2>
      {Object.entries(schemas).map(([name, { description, properties }]) => (
        <section key={name} aria-labelledby={name} className="grid gap-4">
          <h3 id={name}>{name}</h3>
          {description && <p>{description}</p>}
          <WordTable
            rows={Object.entries(properties ?? {}).map(([field, schema]) => ({
              name: field,
              type: typeWords(oneSchema(schema)),
              description: oneSchema(schema).description,
            }))}
          />
        </section>
      ))}
    </ProsePage>
  )
}

function Example({ of, answer }: { of: string; answer: unknown }) {
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it (WCAG 2.1.1)
      tabIndex={0}
      role="region"
      aria-label={`Exemple de réponse de ${of}`}
      className="max-h-96 overflow-auto rounded-control bg-sunken p-4 text-sm"
    >
      <code>{JSON.stringify(answer, null, 2)}</code>
    </pre>
  )
}

/** Real answers; a site without défis has none to show. */
async function examples(): Promise<Partial<Record<(typeof operations)[number]['id'], unknown>>> {
  const now = new Date()
  const [found, organizations] = await Promise.all([
    listForApi({ limit: '1' }, now),
    listOrganizationsForApi({ limit: '1' }),
  ])
  const listChallenges = 'list' in found ? found.list : null
  const [challenge] = listChallenges?.challenges ?? []
  const [organization] = organizations.organizations
  return {
    ...(challenge && { listChallenges, getChallenge: await findForApi(challenge.slug, now) }),
    ...(organization && {
      listOrganizations: organizations,
      getOrganization: await findOrganizationForApi(organization.slug, now),
    }),
  }
}
