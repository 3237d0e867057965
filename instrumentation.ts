import type { Instrumentation } from 'next'

/** Runs once when the server starts. */
export function register() {}

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
