import { missingPage } from '@/lib/federation/answers'
import { findSitemap } from '@/lib/federation/sitemaps'

type Props = { params: Promise<{ file: string }> }

/** One file of the sitemap, sent while it is read. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const [, name] = /^([a-z0-9-]{1,40})\.xml$/.exec((await params).file) ?? []
  const sitemap = name ? await findSitemap(name) : null
  if (!sitemap) return missingPage()
  return new Response(streamOf(sitemap), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}

/** Reads on when what was read is gone. */
function streamOf(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const reader = texts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await reader.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
