import type { ChallengeStatus } from '@/lib/generated/prisma/enums'

export type JoinableChallenge = {
  id: string
  slug: string
  title: string
  status: ChallengeStatus
  timezone: string
  relayCount: number
  openUntil: Date
  slots: {
    id: string
    startsAt: Date | null
    endsAt: Date | null
    closesAt: Date | null
    capacity: number | null
    takenPlaces: number
  }[]
}

/** Places left, « Je relève le défi », « Je relaie », « Partager »: a sticky bar on phones, a side panel elsewhere. */
export function JoinPanel({ challenge }: { challenge: JoinableChallenge }) {
  return <section id="participer" aria-label={`Participer : ${challenge.title}`} />
}
