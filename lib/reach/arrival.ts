import { headers } from 'next/headers'
import { z } from 'zod'
import type { VisitSource } from '@/lib/generated/prisma/enums'
import { sourceOf } from '@/lib/reach/rules'

const field = z.string().max(2_000).catch('')

/**
 * Where the person who sends this form came from: what the address of its page says, and else the page that led there,
 * which the browser's script fills in as `cameFrom`. Undefined where neither is known.
 */
export async function arrivalOf(cameFrom: unknown): Promise<VisitSource | undefined> {
  const page = (await headers()).get('referer') ?? ''
  const referrer = field.parse(cameFrom)
  if (!URL.canParse(page)) return undefined
  const url = new URL(page)
  const source = sourceOf(url, referrer, url.host)
  return source === 'OTHER' && referrer === '' ? undefined : source
}
