import type {
  AdmissionMode,
  Cause,
  ChallengeFormat,
  ChallengeStatus,
  OrganizationKind,
  OrganizationRole,
  ParticipationActor,
  ParticipationStatus,
  UserRole,
} from '@/lib/generated/prisma/enums'

// Rows as the tables hold them: what is copied is what stands here, columns and all.

export type UserRow = {
  id: string
  email: string
  email_verified: Date
  pseudonym: string
  name: string | null
  bio: string
  commune_code: string | null
  role: UserRole
  listed: boolean
  adult: boolean
  created_at: Date
}

export type OrganizationRow = {
  id: string
  slug: string
  name: string
  kind: OrganizationKind
  rna: string | null
  siren: string | null
  summary: string
  description: string
  website: string | null
  causes: readonly Cause[]
  commune_code: string
  verified_at: Date | null
  created_at: Date
}

export type MembershipRow = {
  organization_id: string
  user_id: string
  role: OrganizationRole
  created_at: Date
}

export type ChallengeRow = {
  id: string
  code: string
  slug: string
  status: ChallengeStatus
  title: string
  summary: string
  description: string
  cause: Cause
  format: ChallengeFormat
  author_id: string
  organization_id: string | null
  commune_code: string | null
  department_code: string | null
  address: string
  place_hidden: boolean
  latitude: number | null
  longitude: number | null
  timezone: string
  duration_minutes: number
  what_to_bring: string
  access_info: string
  admission: AdmissionMode
  open_to_minors: boolean
  family_friendly: boolean
  wheelchair_accessible: boolean
  no_experience: boolean
  keywords: string
  status_reason: string
  next_starts_at: Date
  open_until: Date
  relay_count: number
  popularity: number
  published_at: Date | null
  created_at: Date
  updated_at: Date
}

export type SlotRow = {
  id: string
  challenge_id: string
  starts_at: Date | null
  ends_at: Date | null
  closes_at: Date | null
  capacity: number | null
  taken_places: number
}

export type RelayRow = { id: string; challenge_id: string; user_id: string; code: string; created_at: Date }

export type ParticipationRow = {
  id: string
  slot_id: string
  user_id: string
  status: ParticipationStatus
  party_size: number
  relay_id: string | null
  queued_at: Date
  offered_until: Date | null
  created_at: Date
  updated_at: Date
  thanked_at: Date | null
}

export type ParticipationEventRow = {
  participation_id: string
  from_status: ParticipationStatus | null
  to_status: ParticipationStatus
  actor: ParticipationActor
  actor_id: string | null
  reason: string
  at: Date
}

export type TestimonyRow = {
  id: string
  participation_id: string
  text: string
  created_at: Date
  updated_at: Date
}

/** A challenge with all that hangs on it. */
export type Launched = {
  challenge: ChallengeRow
  slots: SlotRow[]
  relays: RelayRow[]
  participations: ParticipationRow[]
  events: ParticipationEventRow[]
  testimonies: TestimonyRow[]
}

/** Where a slot has no hours, or closes never: sorts after every date. */
export const forever = new Date('9999-12-31T00:00:00Z')
