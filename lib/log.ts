import pino from 'pino'

/**
 * One JSON line per event on standard output. Nobody's e-mail address, cookie, query string or IP address is
 * ever given to it: who reads the logs learns what happened, not who asked.
 */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
