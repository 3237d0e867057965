import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AlertDesk, ConfirmAlertForm } from '@/components/alerts/alert-desk'
import { findAlert } from '@/lib/alerts/queries'
import { challengesPath, parseQuery } from '@/lib/challenges/filter-address'
import { typeset } from '@/lib/french'

// The secret of the address never travels on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = { title: 'Mon alerte', robots: { index: false }, referrer: 'same-origin' }

/** Reached from the mails of an alert, without signing in. Opening it changes nothing: the buttons do. */
export default async function AlertPage({ params }: { params: Promise<{ token: string }> }) {
  const token = (await params).token.slice(0, 100)
  const alert = await findAlert(token)
  if (!alert) notFound()
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-8">
        <header className="grid gap-3">
          <h1>{alert.confirmedAt ? 'Ton alerte est en route' : 'Encore un geste'}</h1>
          <p className="text-lg">
            Les nouveaux défis pour&nbsp;: <strong>{typeset(alert.label)}</strong>.
          </p>
          <p>
            <a className="link" href={challengesPath(parseQuery(alert.query))}>
              Voir ce qui est ouvert maintenant
            </a>
          </p>
        </header>
        {alert.confirmedAt ? (
          <AlertDesk token={token} pace={alert.pace} />
        ) : (
          <ConfirmAlertForm token={token} />
        )}
      </div>
    </div>
  )
}
