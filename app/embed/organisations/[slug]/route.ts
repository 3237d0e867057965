import { missingPage } from '@/lib/federation/answers'
import { findOrganizationEmbed } from '@/lib/federation/embeds'

/** An organisation's open défis, to be framed by its own site; what it may do there the front door says. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const html = await findOrganizationEmbed((await params).slug, new Date())
  if (html === null) return missingPage()
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  })
}
