import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailChoices } from '@/components/mail/mail-choices'
import { MuteForm } from '@/components/mail/mute-form'
import { mailKindNames, mailKindOf, mailKinds } from '@/lib/mail/kinds'
import { listMutedKinds, readPreferencesToken } from '@/lib/mail/preferences'

// The token must not travel on as a referrer; within the site it must, or the form's origin would be hidden too.
export const metadata: Metadata = {
  title: 'Mes courriers',
  robots: { index: false },
  referrer: 'same-origin',
}

/** Reached from any mail, without signing in. */
export default async function MailPreferencesPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const token = decodeURIComponent((await params).token)
  const userId = readPreferencesToken(token)
  if (!userId) notFound()
  const { couper } = await searchParams
  const leaving = mailKindOf(String(couper ?? ''))
  const muted = await listMutedKinds(userId)

  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-8">
        <h1>Mes courriers</h1>
        {leaving && (
          <MuteForm
            token={token}
            kind={mailKinds[leaving].slug}
            label={mailKinds[leaving].label}
            muted={muted.includes(leaving)}
          />
        )}
        <MailChoices
          token={token}
          kinds={mailKindNames.map((kind) => ({
            kind,
            label: mailKinds[kind].label,
            detail: mailKinds[kind].detail,
            on: !muted.includes(kind),
          }))}
        />
        <p className="text-sm text-ink-soft">
          Les courriers de connexion arrivent toujours : tu les demandes toi-même. Ce que tu coupes ici se lit
          quand même sur ton tableau de bord.
        </p>
      </div>
    </div>
  )
}
