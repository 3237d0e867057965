import { whenLine, whereLine } from '@/components/challenges/when-and-where'
import { parseFilters } from '@/lib/challenges/filter-address'
import { findMapPoints, frameOf } from '@/lib/challenges/map'
import { paths } from '@/lib/paths'
import { answerTyping } from '@/lib/rate-limit'

/**
 * GET ?<filters of /defis>&cadre=w,s,e,n answers the open défis of a search as GeoJSON, each at the middle of its
 * commune; at most a thousand, `more` says that there are others.
 */
export async function GET(request: Request): Promise<Response> {
  return answerTyping(request, () => answerPoints(request))
}

async function answerPoints(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const params = Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)]))
  const now = new Date()
  const { points, more } = await findMapPoints({
    filters: parseFilters(params),
    frame: frameOf(asked.get('cadre') ?? ''),
  })
  return Response.json(
    {
      type: 'FeatureCollection',
      more,
      features: points.map(({ slug, title, latitude, longitude, ...card }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: {
          href: paths.challenge(slug),
          title,
          when: whenLine(card, now),
          where: whereLine({ ...card, format: 'ON_SITE' }),
        },
      })),
    },
    { headers: { 'Content-Type': 'application/geo+json', 'Cache-Control': 'public, max-age=60' } },
  )
}
