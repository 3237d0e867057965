// Packages of the system, where this may install them: Debian and its children, as root.
import { spawnSync } from 'node:child_process'
import { Refusal, step } from './steps.mjs'

/**
 * Installs it, telling so; false where this system or this user cannot.
 * @param {string} title what is told when it is there
 * @param {string} name of the package
 */
export async function installPackage(title, name) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  await step(title, () => {
    run('apt-get', 'update')
    run('apt-get', 'install', '-y', '--no-install-recommends', name)
  })
  return true
}

/**
 * @param {string} program
 * @param {...string} args
 */
function run(program, ...args) {
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) {
    throw new Refusal(`« ${program} ${args.join(' ')} » a échoué : ${stderr.trim().split('\n').at(-1)}`)
  }
}
