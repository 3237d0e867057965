// How the commands speak: one line a step with the time it took, one sentence for what a person must know.

/** Something the person can put right; shown as its sentence alone, without a stack. */
export class Refusal extends Error {}

/**
 * Does one step and tells it. A step that answers a string replaces its line by it.
 * @template T
 * @param {string} line
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(line, work) {
  const since = performance.now()
  const result = await work()
  console.log(`✓ ${typeof result === 'string' ? result : line} (${seconds(performance.now() - since)})`)
  return result
}

/**
 * @param {number} milliseconds
 * @returns {string} such as « 0,8 s »
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`
}

/**
 * Runs a command's main function; a refusal or a bug ends the process with a code other than zero.
 * @param {() => Promise<number | void>} main
 */
export async function command(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const sentence of error.message.split('\n')) console.error(`✗ ${sentence}`)
    process.exitCode = 1
  }
}
