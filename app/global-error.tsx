'use client'

import { Failure } from '@/components/ui/failure'
import './globals.css'

/** Stands in for the root layout itself when that one breaks. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <title>Erreur · Diffuz</title>
        <main>
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
