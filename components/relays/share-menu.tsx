'use client'

import { useState, useSyncExternalStore } from 'react'
import { Share2 } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'

const noChange = () => () => {}

/** Hands the link on: the device's own sheet where there is one, else copy, WhatsApp, mail and a QR code. Works unfolded without JavaScript. */
export function ShareMenu({ url, title, qrPath }: { url: string; title: string; qrPath: string }) {
  const [copied, setCopied] = useState(false)
  const hasScript = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  )
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
        <label className="grid gap-1.5">
          <span className="font-bold">Le lien</span>
          <input
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-11 w-full rounded-control border border-line-strong bg-paper px-3 text-sm"
          />
        </label>
        {hasScript && (
          <button
            type="button"
            className={buttonClass('primary')}
            onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
          >
            {copied ? 'Lien copié' : 'Copier le lien'}
          </button>
        )}
        <p role="status" className="sr-only">
          {copied && 'Lien copié'}
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
        </ul>
      </div>
    </details>
  )
}
