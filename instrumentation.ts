import type { Instrumentation } from 'next'

/** Runs once when the server starts: the jobs are done here, unless `npm run worker` does them elsewhere. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.DIFFUZ_WORKER === 'off') {
    // Or the first to take a place would wait for it, and everybody behind them for their lock.
    const { startedBoss } = await import('@/lib/jobs/queue')
    await startedBoss()
    return
  }
  const { startWorker } = await import('@/lib/jobs/worker')
  await startWorker()
}

/** Every error that Next catches while answering, with the id that the visitor sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const { log } = await import('@/lib/log')
  const { loggedPath } = await import('@/lib/front-door/request-log')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  log.error(
    {
      id: request.headers['x-request-id'],
      method: request.method,
      path: loggedPath(request.path),
      route: context.routePath,
      during: context.routeType,
      digest,
      err: error,
    },
    'A request failed',
  )
}
