import { storeImage } from '@/lib/images/commands'
import { imageRefusalMessages } from '@/lib/images/rules'
import { consume } from '@/lib/rate-limit'

/** Keeps the form's picture, if one was chosen. Drawing a picture anew is the dearest thing a form may ask for. */
export async function takePicture(
  form: FormData,
  uploaderId: string,
): Promise<{ id: string } | { problem: string } | { none: true }> {
  const file = form.get('picture')
  // A file field left empty is sent as a file without bytes, under a name that differs with JavaScript.
  if (!(file instanceof File) || file.size === 0) return { none: true }
  if (!(await consume(`picture:${uploaderId}`, 20, 3600)))
    return { problem: 'Tu as envoyé beaucoup d’images : attends un peu avant la prochaine.' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const stored = await storeImage({ bytes, declared: file.type, uploaderId })
  return stored.ok ? { id: stored.value.id } : { problem: imageRefusalMessages[stored.refusal] }
}
