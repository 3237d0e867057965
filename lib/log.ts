import pino from 'pino'

/**
 * One JSON line per event on standard output. Nobody's e-mail address, cookie, query string or IP address is
 * ever given to it: who reads the logs learns what happened, not who asked.
 */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  // Lines are gathered for a second at most: one write each would cost as much as answering from the cache.
  pino.destination({ dest: 1, sync: false, minLength: 16_000, periodicFlush: 1_000 }),
)
