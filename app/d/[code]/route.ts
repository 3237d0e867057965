import { redirect } from 'next/navigation'
import { findSlugByCode } from '@/lib/challenges/queries'
import { paths } from '@/lib/paths'
import { sourceParameter } from '@/lib/reach/rules'

/** The short link of a challenge, printed on posters and read from QR codes; it keeps what says where people come from. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const slug = await findSlugByCode((await params).code)
  const from = new URL(request.url).searchParams.get(sourceParameter)
  // A route handler's own 404 is an empty page; this address has none and says so usefully.
  redirect(
    paths.challenge(slug ?? 'introuvable') +
      (from ? `?${new URLSearchParams({ [sourceParameter]: from })}` : ''),
  )
}
