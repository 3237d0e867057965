import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { ConfirmState } from '@/lib/intentions/actions'
import { paths } from '@/lib/paths'

/** Why a link or a code did not do all that was asked, and where to go from here. */
export function ConfirmAnswer({ state }: { state: ConfirmState }) {
  if (state.status !== 'refused' || state.errors) return null
  return (
    <Notice look="danger" live>
      <p>{state.message}</p>
      <p className="mt-2">
        <Link className="link" href={state.next ?? paths.signIn} prefetch={false}>
          {state.next ? 'Tu es connecté·e : retourner au défi' : 'Demander un nouveau lien'}
        </Link>
      </p>
    </Notice>
  )
}
