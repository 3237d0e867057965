'use client'

import { Share2 } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'

/** Hands the link on: the device's own sheet where there is one, else copy, WhatsApp, mail and a QR code. Works unfolded without JavaScript. */
export function ShareMenu({
  url,
  title,
  shortUrl,
  qrPath,
  posterPath,
  calendarPath,
  snippetsPath,
}: {
  url: string
  title: string
  /** To say aloud, or to write by hand. */
  shortUrl: string
  qrPath: string
  /** Of a défi that is open. */
  posterPath?: string
  /** Of a défi with hours. */
  calendarPath?: string
  /** Where to copy what shows it on another site, once the public may see it. */
  snippetsPath?: string
}) {
  const text = `${title} : on y va ?`

  return (
    <details
      className="relative"
      onToggle={(event) => {
        // The device's sheet replaces ours; whoever closes it without sharing finds ours open.
        if (event.currentTarget.open && 'share' in navigator)
          navigator.share({ title, text, url }).catch(() => {})
      }}
    >
      <summary className={buttonClass('secondary', 'list-none [&::-webkit-details-marker]:hidden')}>
        <Share2 aria-hidden size={18} />
        Partager
      </summary>
      <div className="mt-3 grid gap-3 rounded-card border border-line bg-surface p-4 shadow-card">
        <CopyField label="Le lien" value={url} copy="Copier le lien" copied="Lien copié" />
        <p className="text-sm">
          Ou, plus court : <span className="font-bold break-all">{shortUrl}</span>
        </p>
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          <li>
            <a
              className="inline-block min-h-6 link"
              rel="noreferrer"
              href={`https://wa.me/?text=${encodeURIComponent(`${text} ${url}`)}`}
            >
              WhatsApp
            </a>
          </li>
          <li>
            <a
              className="inline-block min-h-6 link"
              href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${text}\n\n${url}`)}`}
            >
              E-mail
            </a>
          </li>
          <li>
            <a className="inline-block min-h-6 link" href={qrPath}>
              QR code
            </a>
          </li>
          {snippetsPath && (
            <li>
              <a className="inline-block min-h-6 link" href={snippetsPath}>
                Montrer sur ton site
              </a>
            </li>
          )}
          {posterPath && (
            <li>
              <a className="inline-block min-h-6 link" href={posterPath}>
                Affiche et tracts
              </a>
            </li>
          )}
          {calendarPath && (
            <li>
              <a className="inline-block min-h-6 link" href={calendarPath}>
                Agenda
              </a>
            </li>
          )}
        </ul>
      </div>
    </details>
  )
}
