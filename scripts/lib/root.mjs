import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * @param {...string} parts
 * @returns {string} an absolute path inside the project
 */
export function inProject(...parts) {
  return join(root, ...parts)
}
