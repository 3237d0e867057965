import { currentUser } from '@/lib/accounts/session'
import { invalid, refused, typedValues, type FormState } from '@/lib/form-state'
import { findOwnParticipation } from '@/lib/participations/holder'
import { holderRequest } from '@/lib/participations/schema'

type Own = NonNullable<Awaited<ReturnType<typeof findOwnParticipation>>>

/** The participation that a form of its own person is about, with what they wrote to the organiser. */
export async function findHolder(
  form: FormData,
): Promise<{ ok: true; participation: Own; reason?: string } | { ok: false; refusal: FormState }> {
  const parsed = holderRequest.safeParse(typedValues(form))
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error, form) }
  const { participation: participationId, key, reason } = parsed.data
  const userId = (await currentUser())?.id
  const participation = await findOwnParticipation({ participationId, key, userId })
  if (participation) return { ok: true, participation, reason }
  return {
    ok: false,
    refusal: refused('Ce lien n’est pas entier : ouvre-le à nouveau depuis ton courrier.'),
  }
}
