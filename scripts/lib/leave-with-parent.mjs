// Loaded before the server and the build (node --import): where the command that started them is killed with
// no chance to stop them, they stop by themselves, so that the next start finds the port free.
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.ppid === Number(process.env.DIFFUZ_PARENT)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    // The whole group, with workers of a build; we lead it.
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 3_000)
  })
  process.channel?.unref()
}
