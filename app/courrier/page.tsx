import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { listDemoMails } from '@/lib/accounts/queries'
import { hasDemoMailbox } from '@/lib/env'
import { day, time } from '@/lib/french'
import { demoAccounts } from '@/prisma/seed/demo-accounts'

export const metadata: Metadata = { title: 'Boîte de démonstration', robots: { index: false } }

/** What would have been sent, where no mail server is configured and the site answers on localhost only. */
export default async function MailboxPage() {
  if (!hasDemoMailbox()) notFound()
  const mails = await listDemoMails()
  return (
    <div className="page grid gap-8 py-10">
      <header className="grid column gap-3">
        <h1>Boîte de démonstration</h1>
        <p>
          Aucun serveur de courrier n’est configuré : ce qui serait parti s’affiche ici, et nulle part
          ailleurs. Recharge la page pour voir ce qui vient d’arriver.
        </p>
      </header>
      <section className="grid gap-3">
        <h2>Des comptes à essayer</h2>
        <ul className="grid gap-2 sm:grid-cols-2">
          {demoAccounts.map(({ email, pseudonym, purpose }) => (
            <li key={email} className="rounded-control border border-line bg-surface p-4">
              <p className="font-bold">{pseudonym}</p>
              <p className="select-all">{email}</p>
              <p className="text-sm text-ink-soft">{purpose}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-3">
        <h2>Le courrier</h2>
        {mails.length === 0 && <p>Rien pour l’instant. Demande à te connecter, et le lien arrive ici.</p>}
        {mails.map((mail) => (
          <article key={mail.id} className="grid gap-3 rounded-card border border-line bg-surface p-5">
            <header>
              <h3>{mail.subject}</h3>
              <p className="text-sm text-ink-soft">
                Pour {mail.recipient}, {day(mail.createdAt, 'Europe/Paris')} à{' '}
                {time(mail.createdAt, 'Europe/Paris')}
              </p>
            </header>
            <p className="column text-sm whitespace-pre-line">
              {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
                index % 2 ? (
                  <a key={index} className="break-all link" href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </article>
        ))}
      </section>
    </div>
  )
}
