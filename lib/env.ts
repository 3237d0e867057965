import { z } from 'zod'

const url = (protocols: string[], sentence: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), sentence)

const postgres = (name: string) =>
  url(
    ['postgres:', 'postgresql:'],
    `${name} doit être une adresse PostgreSQL, par exemple postgresql://diffuz:secret@localhost:5432/diffuz`,
  )

const schema = z
  .object({
    DATABASE_URL: postgres('DATABASE_URL'),
    DATABASE_REPLICA_URL: postgres('DATABASE_REPLICA_URL').optional(),
    APP_URL: url(
      ['http:', 'https:'],
      'APP_URL doit être l’adresse publique du site, par exemple https://diffuz.example',
    ),
    AUTH_SECRET: z
      .string()
      .min(32, 'AUTH_SECRET doit compter au moins 32 caractères : openssl rand -base64 32'),
    SMTP_URL: url(
      ['smtp:', 'smtps:'],
      'SMTP_URL doit être une adresse SMTP, par exemple smtps://compte:secret@smtp.example:465',
    ).optional(),
    MAIL_FROM: z
      .string()
      .min(3, 'MAIL_FROM doit être un expéditeur')
      .default('Diffuz <bonjour@diffuz.localhost>'),
    UPLOADS_URL: url(
      ['file:'],
      'UPLOADS_URL doit être un dossier, par exemple file:///var/lib/diffuz/uploads',
    ),
    OIDC_ISSUER: url(
      ['https:', 'http:'],
      'OIDC_ISSUER doit être l’adresse du fournisseur d’identité',
    ).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).default('Mon organisation'),
    // « non » asks nobody; an organisation is then described by hand.
    REGISTER_URL: z
      .literal('non')
      .or(url(['http:', 'https:'], 'REGISTER_URL doit être une adresse web, ou « non »'))
      .default('https://recherche-entreprises.api.gouv.fr'),
    // The map's style; its tiles and letters come from the same host. « non »: the drawn map alone, nobody is asked.
    MAP_STYLE_URL: z
      .literal('non')
      .or(url(['http:', 'https:'], 'MAP_STYLE_URL doit être l’adresse d’un style de carte, ou « non »'))
      .default('https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json'),
    SITE_NAME: z.string().min(1).max(40).default('Diffuz'),
    MIN_AGE: z.coerce
      .number('MIN_AGE doit être un nombre entier d’années')
      .int('MIN_AGE doit être un nombre entier d’années')
      .min(13, 'MIN_AGE ne peut pas descendre sous 13 ans')
      .max(18, 'MIN_AGE ne peut pas dépasser 18 ans')
      .default(16),
    // The French minimum wage, gross, of 1 January 2026: the most cautious of the usual rates.
    VOLUNTEER_HOUR_RATE: z.coerce
      .number('VOLUNTEER_HOUR_RATE doit être un montant en euros, par exemple 12.02')
      .min(1, 'VOLUNTEER_HOUR_RATE ne peut pas descendre sous 1 euro')
      .max(200, 'VOLUNTEER_HOUR_RATE ne peut pas dépasser 200 euros')
      .default(12.02),
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    message: 'OIDC_ISSUER demande aussi OIDC_CLIENT_ID et OIDC_CLIENT_SECRET',
    path: ['OIDC_ISSUER'],
  })
  .refine((env) => env.SMTP_URL || !URL.canParse(env.APP_URL) || isLocal(env.APP_URL), {
    message:
      'SMTP_URL manque : sans elle, les courriers ne partent que vers la boîte de démonstration, réservée à localhost',
    path: ['SMTP_URL'],
  })

export type Env = z.infer<typeof schema>

/** One sentence per mistake, or the settings. An empty variable counts as absent. */
export function readEnv(
  variables: Record<string, string | undefined>,
): { env: Env } | { mistakes: string[] } {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(present)
  if (parsed.success) return { env: parsed.data }
  const mistakes = parsed.error.issues.map((issue) =>
    issue.code === 'invalid_type' && issue.input === undefined
      ? `${issue.path.join('.')} manque.`
      : issue.message,
  )
  return { mistakes }
}

let settings: Env | undefined

/** The validated environment; throws with every mistake in one message. Read on first use, so that a build needs none. */
export function env(): Env {
  if (settings) return settings
  const read = readEnv(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  // NextAuth takes its own address from here and from nowhere else.
  process.env.NEXTAUTH_URL = read.env.APP_URL
  return (settings = read.env)
}

/** The whole address of a page, for whoever reads it elsewhere. */
export function absolute(path: string): string {
  return new URL(path, env().APP_URL).href
}

/** Whether mail goes to the demonstration mailbox: no SMTP server named, and the site answers on localhost only. */
export function hasDemoMailbox(): boolean {
  return !env().SMTP_URL && isLocal(env().APP_URL)
}

function isLocal(appUrl: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(appUrl).hostname)
}
