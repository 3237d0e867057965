// Runs the jobs alone, where the servers are started with DIFFUZ_WORKER=off.
import { stopBoss } from '@/lib/jobs/queue'
import { startWorker } from '@/lib/jobs/worker'

await startWorker()
console.log('Les courriers et les rappels partent d’ici. Ctrl-C pour arrêter.')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopBoss().then(() => process.exit(0)))
}
