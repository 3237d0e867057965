// The embedded database: a real PostgreSQL on a folder of ours, reachable from this machine only.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { keptCredentials, keepPort, makeDataFolder } from './data-folder.mjs'
import { codeOf, runPostgres } from './postgres-binaries.mjs'
import { runningPostmaster } from './postmaster.mjs'
import { Refusal } from './steps.mjs'
import { isAlive } from './throw-away.mjs'
import { barredFolder, databaseUser, giveTo } from './unprivileged.mjs'

/**
 * @typedef {object} EmbeddedPostgres
 * @property {(database: string) => string} url address of one of its databases
 * @property {() => Promise<void>} stop stops the server, if it is ours to stop
 * @property {Promise<void>} lost settles when the server goes away without having been asked to
 */

// Who holds this lock in the database `postgres` is the command that started the server and will stop it.
// PostgreSQL lets go of it the moment that command dies, however it dies.
const ownerLock = 723_600_1

/**
 * Starts the server of a data folder, or takes over the one that a killed command left behind.
 * @param {string} data
 * @param {{ throwAway?: boolean, share?: boolean }} [options] `throwAway`: fast, and gone after a power cut;
 *   `share`: where another command runs the server, use that one
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres(data, { throwAway = false, share = false } = {}) {
  makeDataFolder(data)
  const folder = join(data, 'postgres')
  const user = databaseUser()
  const barred = user && barredFolder(data, user)
  if (barred) {
    throw new Refusal(
      `PostgreSQL refuse de tourner en root, et le compte « ${user.name} », sous lequel il tournerait, ne peut pas entrer dans ${barred} : ouvre ce dossier (chmod o+x), place le projet ailleurs ou lance la commande sous un autre compte.`,
    )
  }
  const { password } = keptCredentials(data)
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialize(data, folder, password)
  if (user) giveTo(folder, user)

  const { port, owner, lost } = await reach(data, folder, { password, throwAway, share })

  return {
    url: (database) => address(password, port, database),
    lost,
    stop: async () => {
      if (!owner) return
      owner.removeAllListeners('end')
      // The lock is let go of last, so that nobody takes over a server that is about to end.
      if (!(await stopServer(folder, 'fast', 20))) await stopServer(folder, 'immediate', 10)
      await owner.end().catch(() => {})
    },
  }
}

/**
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function address(password, port, database) {
  return `postgresql://diffuz:${password}@127.0.0.1:${port}/${database}`
}

/**
 * Whole or not at all: an interrupted initdb leaves a folder under another name, removed next time.
 * @param {string} data
 * @param {string} folder
 * @param {string} password
 */
async function initialize(data, folder, password) {
  for (const name of readdirSync(data)) {
    const [, pid] = /^postgres\.new-(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(data, name), { recursive: true, force: true })
  }
  const begun = join(data, `postgres.new-${process.pid}`)
  const cluster = join(begun, 'cluster')
  const passwordFile = join(begun, 'password')
  const user = databaseUser()
  try {
    let refusal = ''
    // Words are told apart by the C library's tables: those of plain C take the ’ of « l’eau » for a letter.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      rmSync(begun, { recursive: true, force: true })
      mkdirSync(begun, { mode: 0o700 })
      writeFileSync(passwordFile, password, { mode: 0o600 })
      if (user) giveTo(begun, user)
      const { code, output } = await runPostgres('initdb', [
        `--pgdata=${cluster}`,
        `--pwfile=${passwordFile}`,
        '--username=diffuz',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        `--locale=${locale}`,
        '--lc-messages=C',
        '--no-instructions',
      ])
      refusal = output
      if (code === 0) break
    }
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      throw new Refusal(`La base de données n’a pas pu être créée dans ${data} : ${lastLine(refusal)}`)
    }
    appendFileSync(join(cluster, 'postgresql.conf'), `\ninclude_if_exists = 'diffuz.conf'\n`)
    if (!existsSync(folder)) renameSync(cluster, folder)
  } finally {
    rmSync(begun, { recursive: true, force: true })
  }
}

/**
 * The folder's server, claimed. One that dies under our eyes, killed together with its command or stopped by it, is
 * started again.
 * @param {string} data
 * @param {string} folder
 * @param {{ password: string, throwAway: boolean, share: boolean }} options
 */
async function reach(data, folder, { password, throwAway, share }) {
  for (;;) {
    const port = await runServer(data, folder, throwAway)
    const client = await connect(address(password, port, 'postgres'), data, folder)
    const claimed = client && (await claim(client, data, share))
    if (!claimed) continue
    if (await isStaying(address(password, port, 'postgres'))) return { port, ...claimed }
    claimed.owner?.removeAllListeners('end')
    await claimed.owner?.end().catch(() => {})
  }
}

/**
 * Whether a server that has just let us in would let others in too. The one that a stopping command has told to end
 * lets go of that command's lock a moment before it ends our connection.
 * @param {string} url
 */
async function isStaying(url) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // 57P03: the server is shutting down. What PostgreSQL did not say itself: it is gone already.
    if (error instanceof pg.DatabaseError && error.code !== '57P03') throw error
    return false
  }
}

/**
 * Stops the server that runs now, and not one that another command starts once it is gone.
 * @param {string} folder
 * @param {'fast' | 'immediate'} mode
 * @param {number} seconds how long to wait for it
 * @returns {Promise<boolean>} whether it is gone
 */
async function stopServer(folder, mode, seconds) {
  const server = runningPostmaster(folder)
  if (!server) return true
  await runPostgres('pg_ctl', ['stop', '-D', folder, '-m', mode, '-W'])
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(50)) {
    if (runningPostmaster(folder)?.pid !== server.pid) return true
  }
  return false
}

/**
 * @param {string} data
 * @param {string} folder
 * @param {boolean} throwAway
 * @returns {Promise<number>} the port at which the server of the folder answers, started if need be
 */
async function runServer(data, folder, throwAway) {
  const until = Date.now() + 30_000
  for (;;) {
    const running = runningPostmaster(folder)
    if (running) return running.port
    const port = await freePort(keptCredentials(data).port)
    keepPort(data, port)
    writeFileSync(join(folder, 'diffuz.conf'), settings(port, throwAway))
    const log = join(folder, 'server.log')
    rmSync(log, { force: true })
    const { code } = await runPostgres('pg_ctl', ['start', '-D', folder, '-w', '-t', '60', '-l', log])
    if (code === 0) return port
    const told = existsSync(log) ? readFileSync(log, 'utf8') : ''
    // Another program was faster on the port, another command on the folder, or what is left of a killed
    // server is still letting go of its memory.
    const passing = /Address already in use|lock file .* already exists|shared memory block .* in use/.test(
      told,
    )
    if (!passing || Date.now() > until) {
      throw new Refusal(`La base de données de ${data} ne démarre pas : ${lastLine(told)} (journal : ${log})`)
    }
    await pause(250)
  }
}

/**
 * @param {number} port
 * @param {boolean} throwAway
 */
function settings(port, throwAway) {
  const durability = throwAway
    ? ['fsync = off', 'full_page_writes = off', 'synchronous_commit = off', 'max_connections = 200']
    : ['synchronous_commit = on', 'max_connections = 100']
  return [
    '# Written at every start.',
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    'shared_buffers = 256MB',
    // Compiling a query costs more than any query of a page.
    'jit = off',
    ...durability,
    '',
  ].join('\n')
}

/**
 * @param {string} url
 * @param {string} data
 * @param {string} folder
 * @returns {Promise<pg.Client | null>} null: the server has gone meanwhile
 */
async function connect(url, data, folder) {
  for (const until = Date.now() + 60_000; ; await pause(100)) {
    const client = new pg.Client({ connectionString: url, application_name: 'diffuz', keepAlive: true })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      const code = codeOf(error)
      if (code === '28P01') {
        throw new Refusal(
          `Le mot de passe gardé dans ${join(data, 'postgres.json')} n’est pas celui de la base.`,
        )
      }
      if (!runningPostmaster(folder)) return null
      // Starting up, or recovering after a crash.
      if (!['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code) || Date.now() > until) throw error
    }
  }
}

/**
 * Makes this command the one that stops the server.
 * @param {pg.Client} client
 * @param {string} data
 * @param {boolean} share
 * @returns {Promise<{ owner: pg.Client | null, lost: Promise<void> } | null>} null: the server has gone meanwhile
 */
async function claim(client, data, share) {
  // A command that was just killed may need a moment to be gone.
  for (const until = Date.now() + (share ? 0 : 6_000); ; await pause(200)) {
    const ours = await tryLock(client)
    if (ours === null) return null
    if (ours) {
      /** @type {Promise<void>} */
      const lost = new Promise((resolve) => client.once('end', () => resolve()))
      return { owner: client, lost }
    }
    if (Date.now() >= until) break
  }
  await client.end()
  if (share) return { owner: null, lost: new Promise(() => {}) }
  throw new Refusal(`Le dossier ${data} sert déjà à une autre commande en cours : arrête-la d’abord.`)
}

/**
 * @param {pg.Client} client
 * @returns {Promise<boolean | null>} whether the lock is ours now; null: the connection is lost
 */
async function tryLock(client) {
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS ours', [ownerLock])
    return rows[0].ours
  } catch (error) {
    // 57P01: the server is shutting down. What PostgreSQL did not say itself comes of a connection that has ended.
    if (error instanceof pg.DatabaseError && error.code !== '57P01') throw error
    return null
  }
}

/**
 * @param {number} wanted 0: any
 * @returns {Promise<number>} that port where it is free, another one where not
 */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', () => (wanted === 0 ? reject(new Error('No port is free')) : resolve(freePort())))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}
