import type { Metadata } from 'next'
import Link from 'next/link'
import { CodeForm } from '@/components/accounts/code-form'
import { signInMinutes } from '@/lib/accounts/rules'
import { hasDemoMailbox } from '@/lib/env'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Regarde ta boîte aux lettres', robots: { index: false } }

export default function CheckMailPage() {
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        <h1>Regarde ta boîte aux lettres</h1>
        <p>
          Un courrier vient de partir. Ouvre le lien qu’il contient, ou tape ici son code à six chiffres. Les
          deux servent une fois, pendant {signInMinutes} minutes.
        </p>
        {hasDemoMailbox() && (
          <p>
            Ce site est une démonstration :{' '}
            <Link className="link" href={paths.mailbox} prefetch={false}>
              le courrier t’attend dans la boîte de démonstration
            </Link>
            .
          </p>
        )}
        <CodeForm />
        <p className="text-sm text-ink-soft">
          Rien reçu ? Regarde dans les indésirables, vérifie ton adresse, ou{' '}
          <Link className="link" href={paths.signIn} prefetch={false}>
            demande un autre courrier
          </Link>
          .
        </p>
      </div>
    </div>
  )
}
