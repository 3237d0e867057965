import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10

/**
 * Milliseconds of processor that a process and its children have used so far, those that ended included. Enough
 * for one Node process, for PostgreSQL (a postmaster and its backends) and for nginx (a master and its workers).
 */
export function cpuTime(root: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = readStat(name)
    if (!stat) continue
    if (Number(name) === root) ticks += stat.own + stat.reaped
    else if (stat.parent === root) ticks += stat.own
  }
  return ticks * MS_PER_TICK
}

function readStat(pid: string) {
  try {
    // The name of the program stands in parentheses, and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15)
    return { parent, own: utime + stime, reaped: cutime + cstime }
  } catch {
    // It ended while we looked.
    return null
  }
}

/** Runs the work several times; the median of the processor's milliseconds per request over these processes. */
export async function cpuPerRequest(
  roots: number[],
  rounds: number,
  work: (round: number) => Promise<number>,
): Promise<number> {
  const measured: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = total(roots)
    const requests = await work(round)
    measured.push((total(roots) - before) / requests)
  }
  return median(measured)
}

function total(roots: number[]): number {
  return roots.reduce((sum, root) => sum + cpuTime(root), 0)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
