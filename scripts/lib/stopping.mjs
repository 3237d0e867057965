import { leaveWithNpm } from './dependencies.mjs'

/**
 * Aborts when this command is asked to stop: Ctrl-C, SIGTERM, the terminal closed, or the process that
 * started it killed.
 * @returns {AbortSignal}
 */
export function untilStopped() {
  const stop = new AbortController()
  const ask = () => stop.abort()
  process.on('SIGINT', ask)
  process.on('SIGTERM', ask)
  process.on('SIGHUP', ask)
  process.on('disconnect', ask)
  // Listening must not keep a finished command alive.
  process.channel?.unref()
  if (!process.channel) leaveWithNpm(ask)
  return stop.signal
}
