import { redirect } from 'next/navigation'
import { findSlugByCode } from '@/lib/challenges/queries'
import { paths } from '@/lib/paths'

/** The short link of a challenge, printed on posters and read from QR codes. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }) {
  const slug = await findSlugByCode((await params).code)
  // A route handler's own 404 is an empty page; this address has none and says so usefully.
  redirect(paths.challenge(slug ?? 'introuvable'))
}
