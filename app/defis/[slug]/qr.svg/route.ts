import { notFound } from 'next/navigation'
import QRCode from 'qrcode'
import { findSharedChallenge } from '@/lib/relays/queries'
import { absolute } from '@/lib/env'
import { paths } from '@/lib/paths'

/** The QR code of a défi's short link, to print or to show. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const challenge = (await findSharedChallenge((await params).slug)) ?? notFound()
  const svg = await QRCode.toString(absolute(paths.posterLink(challenge.code)), {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'M',
  })
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
