import { currentUser } from '@/lib/accounts/session'
import { findImageFor } from '@/lib/images/queries'
import { readImageFileName } from '@/lib/images/rules'
import { readImageFile } from '@/lib/images/store'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A picture in one of its widths and formats. Its bytes never change, so whoever has it never asks again. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params
  const wanted = readImageFileName(file)
  if (!wanted || !uuid.test(id)) return missing()
  const seen = await findImageFor(id, await currentUser())
  const bytes = seen && (await readImageFile(id, wanted))
  if (!bytes) return missing()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `image/${wanted.format}`,
      'cache-control': seen === 'public' ? 'public, max-age=31536000, immutable' : 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  })
}

function missing(): Response {
  return new Response('Image introuvable', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
