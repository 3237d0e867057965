// A process of its own in which people join a slot, all at once: the slot's id, then theirs.
import { closeDatabase } from '@/lib/db'
import { startedBoss, stopBoss } from '@/lib/jobs/queue'
import { joinSlot } from '@/lib/participations/commands'

const [slotId = '', ...people] = process.argv.slice(2)
const now = new Date()
// As a server does before it answers anybody.
await startedBoss()
await Promise.all(people.map((id) => joinSlot({ slotId, person: { id, adult: true }, now })))
await stopBoss()
await closeDatabase()
