import type { ReactNode } from 'react'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { siteShareCard } from '@/components/sharing/share-card'
import { sharedAs } from '@/components/sharing/share-image'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import './globals.css'

// Preloaded, and with a fallback of the same widths until it is there: no text moves.
const bricolage = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-bricolage',
  display: 'swap',
})

// A prerendered page would carry no nonce, and the front door would refuse its scripts.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { APP_URL, SITE_NAME } = env()
  return {
    metadataBase: new URL(APP_URL),
    title: { default: `${SITE_NAME} : les défis solidaires près de chez toi`, template: `%s – ${SITE_NAME}` },
    description:
      'Des actions de bénévolat courtes et concrètes, partout en France. Trouve un défi, relaie-le, relève-le en un clic.',
    ...sharedAs({ card: siteShareCard(), image: paths.siteShareImage }),
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#151027' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={bricolage.variable}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#contenu"
          className="sr-only z-50 rounded-control bg-ink px-4 py-3 font-bold text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          Aller au contenu
        </a>
        <SiteHeader />
        <main id="contenu" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
