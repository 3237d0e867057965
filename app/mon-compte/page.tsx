import type { Metadata } from 'next'
import { AccountForm } from '@/components/accounts/account-form'
import { ButtonLink } from '@/components/ui/button'
import { CalendarFeed } from '@/components/calendars/calendar-feed'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOutAction, signOutEverywhereAction } from '@/lib/accounts/actions'
import { findAccount } from '@/lib/accounts/queries'
import { requireUser } from '@/lib/accounts/session'
import { paces } from '@/lib/alerts/messages'
import { listAlerts } from '@/lib/alerts/queries'
import { findCalendarAddress } from '@/lib/calendars/queries'
import { count, day, typeset } from '@/lib/french'
import { preferencesToken } from '@/lib/mail/preferences'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Mon compte', robots: { index: false } }

export default async function AccountPage() {
  const person = await requireUser()
  const [account, calendar] = await Promise.all([findAccount(person.id), findCalendarAddress(person.id)])
  const alerts = await listAlerts(account.email)
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-10">
        <header className="grid gap-2">
          <h1>Mon compte</h1>
          <p className="text-ink-soft">
            {account.email}, membre depuis le {day(account.createdAt, 'Europe/Paris').replace(/^\S+ /, '')}
          </p>
        </header>
        <AccountForm
          values={{
            pseudonym: account.pseudonym,
            name: account.name ?? '',
            listed: account.listed ? 'oui' : '',
            adult: account.adult === null ? '' : account.adult ? 'oui' : 'non',
          }}
        />
        <section aria-labelledby="agenda" className="grid gap-4 border-t border-line pt-6">
          <h2 id="agenda">Mon agenda</h2>
          <CalendarFeed address={calendar} />
        </section>
        {alerts.length > 0 && (
          <section aria-labelledby="alertes" className="grid gap-4 border-t border-line pt-6">
            <h2 id="alertes">Mes alertes</h2>
            <ul className="grid gap-3">
              {alerts.map(({ id, label, pace, token }) => (
                <li key={id}>
                  <a className="font-bold link" href={paths.alert(token)}>
                    {typeset(label)}
                  </a>
                  <span className="text-ink-soft"> · {paces[pace].label.toLowerCase()}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="grid gap-4 border-t border-line pt-6">
          <h2>Mes courriers</h2>
          <p>Choisis ce que nous t’écrivons : rappels, places proposées, changements, et le reste.</p>
          <p>
            <ButtonLink look="secondary" href={paths.mailPreferences(preferencesToken(person.id))}>
              Choisir mes courriers
            </ButtonLink>
          </p>
        </section>
        <section className="grid gap-4 border-t border-line pt-6">
          <h2>Mes connexions</h2>
          <p>
            Tu es connecté·e sur {count(account._count.sessions, 'appareil')}. Un téléphone perdu, un
            ordinateur partagé ? Déconnecte-les tous d’un coup.
          </p>
          <div className="flex flex-wrap gap-3">
            <form action={signOutAction}>
              <SubmitButton look="secondary">Me déconnecter ici</SubmitButton>
            </form>
            <form action={signOutEverywhereAction}>
              <SubmitButton look="danger">Me déconnecter partout</SubmitButton>
            </form>
          </div>
        </section>
      </div>
    </div>
  )
}
