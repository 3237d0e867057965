import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import { causeOfDomain } from '@/lib/federation/partners/rules'
import type { FeedMission } from '@/lib/federation/partners/schema'
import { plainWords } from '@/lib/plain-words'

export type MissionRow = Awaited<ReturnType<typeof missionRows>>[number]

/** Missions as rows, their towns found among our communes; those that lead to ourselves came from us and are left out. */
export async function missionRows(missions: FeedMission[], ownHost: string) {
  const foreign = missions.filter(({ applicationUrl }) => new URL(applicationUrl).host !== ownHost)
  const placed = foreign.map((mission) => ({ mission, ...(mission.addresses[0] ?? mission) }))
  const [communes, departments] = await Promise.all([
    communesAt(placed.flatMap(({ postalCode }) => postalCode ?? [])),
    db.department.findMany({ select: { code: true } }),
  ])
  const codes = new Set(departments.map(({ code }) => code))
  return placed.map(({ mission, postalCode, city, departmentCode }) => {
    const commune = communes.get(keyOf(postalCode, city))
    const department = commune?.departmentCode ?? departmentCode ?? null
    const starts = mission.startAt?.toISOString() ?? null
    const number = mission.organizationSiren?.slice(0, 9) ?? mission.organizationRNA ?? null
    const town = commune?.name ?? city ?? ''
    const same = [plainWords(mission.title), number, plainWords(town), starts?.slice(0, 10)].join('|')
    return {
      client_id: mission.clientId,
      title: mission.title,
      organization: mission.organizationName,
      cause: causeOfDomain(mission.domain ?? null),
      remote: mission.remote === 'full' || mission.remote === 'local',
      department_code: department !== null && codes.has(department) ? department : null,
      commune_code: commune?.code ?? null,
      town,
      starts_at: starts,
      ends_at: mission.endAt?.toISOString() ?? null,
      url: mission.applicationUrl,
      fingerprint: number && createHash('sha256').update(same).digest('base64url'),
    }
  })
}

async function communesAt(postalCodes: string[]) {
  const found = await db.commune.findMany({
    where: { postalCodes: { hasSome: [...new Set(postalCodes)] } },
    select: { code: true, name: true, departmentCode: true, postalCodes: true },
  })
  return new Map(
    found.flatMap((commune) =>
      commune.postalCodes.map((code) => [keyOf(code, commune.name), commune] as const),
    ),
  )
}

function keyOf(postalCode: string | null | undefined, city: string | null | undefined): string {
  return `${postalCode} ${plainWords(city ?? '')}`
}
