import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { mission, missionId, type FeedMission } from '@/lib/federation/partners/schema'
import { done, refuse, type Result } from '@/lib/result'

export type ReadFeed = {
  missions: FeedMission[]
  /** Every id that the feed holds, those of unreadable missions too: what is there has not left. */
  ids: string[]
  /** Missions that could not be read, or that the feed held already. */
  skipped: number
}

export type ParseRefusal = 'garbage' | 'empty' | 'too-many'

const MOST_MISSIONS = 20_000

const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  // No entity is expanded: see `schema.ts` for the few references that are read.
  processEntities: false,
  isArray: (name) => name === 'mission',
})

const source = z.object({ source: z.object({ mission: z.array(z.unknown()) }) })

/** The missions of a feed of API Engagement. Half a document is none, and one without a mission is a mistake of its writer. */
export function readFeed(bytes: Uint8Array): Result<ReadFeed, ParseRefusal> {
  const document = parse(bytes)
  if (document === null) return refuse('garbage')
  const read = source.safeParse(document)
  if (!read.success) return refuse('empty')
  const all = read.data.source.mission
  if (all.length > MOST_MISSIONS) return refuse('too-many')

  const [missions, ids] = [new Map<string, FeedMission>(), new Set<string>()]
  for (const raw of all) {
    const known = missionId.safeParse(raw)
    if (!known.success) continue
    const parsed = mission.safeParse(raw)
    if (parsed.success && !ids.has(known.data.clientId)) missions.set(parsed.data.clientId, parsed.data)
    ids.add(known.data.clientId)
  }
  if (ids.size === 0) return refuse('garbage')
  return done({ missions: [...missions.values()], ids: [...ids], skipped: all.length - missions.size })
}

function parse(bytes: Uint8Array): unknown {
  try {
    const [, encoding = 'utf-8'] =
      /^[^>]{0,200}?encoding=["']([\w-]+)["']/.exec(
        new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
      ) ?? []
    const xml = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // A feed of missions declares no entity; one that does wants them expanded.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return null
    if (XMLValidator.validate(xml) !== true) return null
    return parser.parse(xml)
  } catch {
    // Whatever a decoder or a parser makes of bytes that are no feed, they are none.
    return null
  }
}
