import { z } from 'zod'

// What a mission may look like, as API Engagement describes it: all text, since codes keep their leading zeros.

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Character references, once; then no tag, no control character, one space between words. */
function plain(text: string): string {
  return (
    text
      .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (_, decimal, hex, name) => {
        if (name) return named[String(name).toLowerCase()] ?? ''
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
      // A tag holds no « < »: else each one that is never closed would be sought to the end of the text.
      .replace(/<[^<>]*>/g, ' ')
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()
  )
}

// What is far too long is not even read: references and tags make a text longer, not eight times.
const text = (longest: number) =>
  z
    .string()
    .max(longest * 8)
    .transform(plain)
    .pipe(z.string().min(1).max(longest))
const maybe = (longest: number) => text(longest).nullish().catch(null)

const instant = text(40)
  .transform((written) => new Date(written))
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2200)
const maybeInstant = instant.nullish().catch(null)

const address = z.object({
  postalCode: maybe(20),
  city: maybe(120),
  departmentCode: maybe(10),
})

const addresses = z
  .preprocess(
    (value) => (typeof value === 'object' && value !== null && 'address' in value ? value.address : []),
    z.preprocess((value) => [value].flat().slice(0, 1), z.array(address)),
  )
  .catch([])

export const mission = z.object({
  clientId: text(200),
  title: text(300),
  // As a browser understands it: « HTTPS:partenaire.example » is an address too.
  applicationUrl: text(2_000)
    .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), { abort: true })
    .transform((url) => new URL(url).href),
  organizationName: text(200),
  domain: maybe(60),
  remote: maybe(20),
  startAt: maybeInstant,
  endAt: maybeInstant,
  organizationRNA: maybe(20),
  organizationSiren: maybe(20),
  addresses,
  // As some write it: beside the mission's own fields.
  postalCode: maybe(20),
  city: maybe(120),
  departmentCode: maybe(10),
})

export type FeedMission = z.infer<typeof mission>

/** What can be told of a mission that cannot be read: that it is still there. */
export const missionId = z.object({ clientId: text(200) })
