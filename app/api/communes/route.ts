import { completeCommunes } from '@/lib/places/queries'
import { answerTyping } from '@/lib/rate-limit'

/** Completion of a place: GET ?q=nan answers at most eight communes, most populous first. */
export async function GET(request: Request): Promise<Response> {
  return answerTyping(request, () => complete(request))
}

async function complete(request: Request): Promise<Response> {
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const communes = await completeCommunes(text, 8)
  const answers = communes.map((commune) => ({
    code: commune.code,
    name: commune.name,
    postalCodes: commune.postalCodes,
    department: { code: commune.department.code, name: commune.department.name },
    latitude: commune.latitude,
    longitude: commune.longitude,
  }))
  // Communes change once a year.
  return Response.json(answers, { headers: { 'Cache-Control': 'public, max-age=86400' } })
}
