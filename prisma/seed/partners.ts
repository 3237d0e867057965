import type { Client } from 'pg'
import { slugify } from '@/lib/plain-words'
import type { Cause } from '@/lib/generated/prisma/enums'

/** A fictional partner, whose feed is not fetched; its missions lead to a domain that is reserved for examples. */
const partner = { name: 'Le Panier des Possibles', feed: 'https://example.org/missions.xml' }

type Mission = {
  title: string
  organization: string
  cause: Cause
  /** By its slug; null at a distance. */
  town: string | null
  /** From today, and for how many hours; null where it goes on. */
  day: number | null
  hours: number
}

const missions: readonly Mission[] = [
  {
    title: 'Accompagner des sorties d’écluse en canoë',
    organization: 'Les Pagaies du Lundi',
    cause: 'DISABILITY',
    town: 'nantes',
    day: 9,
    hours: 3,
  },
  {
    title: 'Trier des pommes pour l’épicerie solidaire',
    organization: 'Le Verger d’En Face',
    cause: 'HARDSHIP',
    town: 'nantes',
    day: 5,
    hours: 2,
  },
  {
    title: 'Replanter une haie le long du canal',
    organization: 'Haies Vives et Compagnie',
    cause: 'ENVIRONMENT',
    town: 'rennes',
    day: 12,
    hours: 4,
  },
  {
    title: 'Tenir la buvette d’un tournoi d’échecs',
    organization: 'La Tour qui Danse',
    cause: 'CULTURE_SPORT',
    town: 'lyon',
    day: 16,
    hours: 5,
  },
  {
    title: 'Relire des lettres de motivation par téléphone',
    organization: 'Le Coup de Fil',
    cause: 'HARDSHIP',
    town: null,
    day: null,
    hours: 0,
  },
  {
    title: 'Compter les hirondelles de sa rue',
    organization: 'Les Veilleurs de Plumes',
    cause: 'ANIMALS',
    town: null,
    day: null,
    hours: 0,
  },
]

/** What a partner offers beside our own défis. */
export async function loadPartners(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO partners (slug, name, feed_url, active, complete_at) VALUES ($1, $2, $3, false, now())`,
    [slugify(partner.name), partner.name, partner.feed],
  )
  for (const { title, organization, cause, town, day, hours } of missions) {
    await client.query(
      `INSERT INTO partner_missions (partner_id, client_id, title, organization, cause, remote, department_code,
         commune_code, town, starts_at, ends_at, url, seen_at)
       SELECT p.id, $1, $2, $3, $4::"Cause", $5::text IS NULL, c.department_code, c.code, COALESCE(c.name, ''),
         start, start + make_interval(hours => $7), 'https://example.org/?mission=' || $1, now()
       FROM partners p LEFT JOIN communes c ON c.slug = $5
         CROSS JOIN LATERAL (SELECT (date_trunc('day', now() AT TIME ZONE 'Europe/Paris') + make_interval(days => $6, hours => 10))
           AT TIME ZONE 'Europe/Paris' AS start) AS time
       WHERE p.feed_url = $8`,
      [slugify(title), title, organization, cause, town, day, hours, partner.feed],
    )
  }
}
