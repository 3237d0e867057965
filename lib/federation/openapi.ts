import { z } from 'zod'
import { env } from '@/lib/env'
import { API_RATE } from '@/lib/federation/api-answers'
import { challengeQuery, organizationQuery } from '@/lib/federation/api-parameters'
import {
  challengeDetails,
  challengeList,
  challengeSummary,
  organizationDetails,
  organizationList,
  organizationSummary,
  problem,
  slot,
} from '@/lib/federation/api-schema'
import { paths } from '@/lib/paths'

type Schema = z.core.JSONSchema.BaseSchema
type Parameter = {
  name: string
  in: 'query' | 'path'
  required: boolean
  description?: string
  schema: Schema
}

const schemas = {
  Challenge: challengeDetails,
  ChallengeSummary: challengeSummary,
  ChallengeList: challengeList,
  Organization: organizationDetails,
  OrganizationSummary: organizationSummary,
  OrganizationList: organizationList,
  Problem: problem,
  Slot: slot,
} as const

/** What there is to ask, in the order in which the page for developers tells it. */
export const operations = [
  {
    path: paths.apiChallenges,
    id: 'listChallenges',
    summary: 'Les défis ouverts, filtrés comme sur la page des défis',
    answer: 'ChallengeList',
    parameters: queryParameters(challengeQuery),
  },
  {
    path: paths.apiChallenge('{slug}'),
    id: 'getChallenge',
    summary: 'Un défi, ouvert ou passé',
    answer: 'Challenge',
    parameters: slugOf('du défi'),
  },
  {
    path: paths.apiOrganizations,
    id: 'listOrganizations',
    summary: 'Les organisations, par nom',
    answer: 'OrganizationList',
    parameters: queryParameters(organizationQuery),
  },
  {
    path: paths.apiOrganization('{slug}'),
    id: 'getOrganization',
    summary: 'Une organisation et ses défis ouverts',
    answer: 'Organization',
    parameters: slugOf('de l’organisation'),
  },
] as const satisfies {
  path: string
  id: string
  summary: string
  answer: keyof typeof schemas
  parameters: Parameter[]
}[]

/** The OpenAPI 3.1 document, made of the same zod schemas that check what comes in and type what goes out. */
export function openApiDocument() {
  const { SITE_NAME, APP_URL } = env()
  return {
    openapi: '3.1.1',
    info: {
      title: `L’API publique de ${SITE_NAME}`,
      version: '1.0.0',
      summary: 'Lire les défis solidaires et les organisations, sans clé.',
      description: `Au plus ${API_RATE.points} requêtes par minute et par adresse. Un champ peut s’ajouter, aucun ne change de sens ni ne disparaît sous /v1.`,
    },
    servers: [{ url: new URL(APP_URL).origin }],
    paths: Object.fromEntries(
      operations.map(({ path, id, summary, answer, parameters }) => [
        path,
        {
          get: {
            operationId: id,
            summary,
            parameters,
            responses: {
              200: answerOf('Ce qui est demandé.', 'application/json', answer),
              304: { description: 'Rien n’a changé depuis cet ETag.' },
              400: answerOf('Un paramètre est illisible.', 'application/problem+json', 'Problem'),
              404: answerOf('Rien que le public puisse voir.', 'application/problem+json', 'Problem'),
              429: answerOf('Trop de requêtes.', 'application/problem+json', 'Problem'),
            },
          },
        },
      ]),
    ),
    components: { schemas: componentSchemas() },
  }
}

function componentSchemas(): Record<string, Schema> {
  const named = z.registry<{ id?: string }>()
  for (const [id, schema] of Object.entries(schemas)) named.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(named, {
    io: 'output',
    override: plain,
    uri: (id) => `#/components/schemas/${id}`,
  })
  // Inside the document neither is said again.
  for (const schema of Object.values(made)) {
    delete schema.$schema
    delete schema.$id
  }
  return made
}

/** A format says it already; and a field that comes one day must break nobody. */
function plain({ jsonSchema }: { jsonSchema: Schema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern
  delete jsonSchema.additionalProperties
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

function queryParameters(query: z.ZodObject): Parameter[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...made } = z.toJSONSchema(schema, { io: 'input', override: plain })
    delete made.$schema
    return { name, in: 'query', required: false, description, schema: made }
  })
}

function slugOf(what: string): Parameter[] {
  return [
    {
      name: 'slug',
      in: 'path',
      required: true,
      description: `Le nom ${what} dans nos adresses.`,
      schema: { type: 'string', pattern: '^[a-z0-9-]{1,120}$' },
    },
  ]
}

function answerOf(description: string, type: string, schema: keyof typeof schemas) {
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } }
}
