import { missingPage } from '@/lib/federation/answers'
import { findEmbed } from '@/lib/federation/embeds'

/** A défi or a list of open ones, to be framed by any site; what it may do there the front door says. */
export async function GET(_: Request, { params }: { params: Promise<{ kind: string; slug: string }> }) {
  const { kind, slug } = await params
  const html = await findEmbed(kind, slug, new Date())
  if (html === null) return missingPage()
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  })
}
