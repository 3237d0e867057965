import type { Metadata } from 'next'
import Link from 'next/link'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { signInRefusalMessages } from '@/lib/accounts/messages'
import { findOpenSignInRequest } from '@/lib/accounts/queries'
import { findIntendedTitle } from '@/lib/intentions/commands'
import { intention } from '@/lib/intentions/intention'
import { paths } from '@/lib/paths'

// The token never travels on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = { title: 'Confirmer', robots: { index: false }, referrer: 'same-origin' }

/** Opening the mail's link changes nothing, since mail filters open links too: the button does. */
export default async function ConfirmPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { jeton } = await searchParams
  const token = typeof jeton === 'string' ? jeton.slice(0, 100) : ''
  const request = await findOpenSignInRequest(token, new Date())
  const wanted = intention.safeParse(request?.intention)
  const title = wanted.success ? await findIntendedTitle(wanted.data) : null

  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        {request ? (
          <>
            <h1>{title ?? 'Te voilà presque'}</h1>
            <p>
              {title &&
                wanted.success &&
                wanted.data.kind === 'join' &&
                'Un dernier geste, et tu relèves ce défi. '}
              {title &&
                wanted.success &&
                wanted.data.kind === 'relay' &&
                'Un dernier geste, et tu relaies ce défi. '}
              {title &&
                wanted.success &&
                wanted.data.kind === 'ask' &&
                'Un dernier geste, et ta question est posée. '}
              {title &&
                wanted.success &&
                wanted.data.kind === 'follow' &&
                'Un dernier geste, et tu suis cette organisation. '}
              {wanted.success &&
                wanted.data.kind === 'accept-invitation' &&
                'Un dernier geste, et tu rejoins l’équipe. '}
              Tu te connectes avec l’adresse {request.email}.
            </p>
            <ConfirmForm token={token} label={buttonLabel(wanted.success ? wanted.data.kind : null)} />
          </>
        ) : (
          <>
            <h1>Ce lien n’est plus valable</h1>
            <p>{signInRefusalMessages.unknown}</p>
            <p>
              <Link className="link" href={paths.signIn} prefetch={false}>
                Recevoir un nouveau lien
              </Link>
            </p>
          </>
        )}
      </div>
    </div>
  )
}

function buttonLabel(kind: string | null): string {
  if (kind === 'join') return 'Je relève le défi'
  if (kind === 'relay') return 'Je relaie'
  if (kind === 'ask') return 'Poser ma question'
  if (kind === 'follow') return 'Suivre'
  if (kind === 'accept-invitation') return 'Rejoindre l’équipe'
  return 'Me connecter'
}
