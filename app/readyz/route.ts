import { whyNotReady } from '@/lib/readiness'

/** Whether visitors may be sent here. For a load balancer, which takes 503 as "not now". */
export async function GET() {
  const reason = await whyNotReady()
  return Response.json(reason ? { status: 'not-ready', reason } : { status: 'ok' }, {
    status: reason ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
