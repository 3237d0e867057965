import { PrintButton } from '@/components/dashboard/print-button'
import type { Printable } from '@/components/posters/printable'
import { Sheet } from '@/components/posters/sheet'
import { Notice } from '@/components/ui/notice'
import { PageNav } from '@/components/ui/page-nav'
import { typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

const kinds = {
  poster: {
    title: 'L’affiche',
    sheets: ['Affiche'],
    className: 'poster-page',
    how: 'Une feuille A4, à imprimer à 100 %, en couleurs ou en noir et blanc.',
  },
  flyers: {
    title: 'Les tracts',
    sheets: ['Premier tract', 'Second tract'],
    className: 'flyers-page',
    how: 'Deux tracts A5 sur une feuille A4 à l’horizontale, à imprimer à 100 % et à couper le long des pointillés.',
  },
} as const

/** The sheet as it will be, and how to print it. */
export function PrintPage({
  printable: { challenge, state },
  kind,
  now,
}: {
  printable: Printable
  kind: keyof typeof kinds
  now: Date
}) {
  const { slug } = challenge
  const { title, sheets, className, how } = kinds[kind]
  return (
    <div className="page grid gap-6 py-8 sm:py-12 print:block print:max-w-none print:p-0">
      <div className="grid gap-6 print:hidden">
        <div className="column">
          <p className="font-bold text-accent-deep">{typeset(challenge.title)}</p>
          <h1>{title}</h1>
        </div>
        <PageNav
          label="À imprimer"
          current={kind}
          pages={[
            { page: 'poster', label: 'Affiche', href: paths.poster(slug) },
            { page: 'flyers', label: 'Tracts', href: paths.flyers(slug) },
            { page: 'page', label: 'Page du défi', href: paths.challenge(slug) },
          ]}
        />
        {state === 'open' ? (
          <>
            <p className="column">
              {how} Qui arrive par le QR code est compté parmi les visites venues d’une affiche. Tu peux aussi
              passer par le menu de ton navigateur.
            </p>
            <div>
              <PrintButton>Imprimer</PrintButton>
            </div>
          </>
        ) : (
          <Notice>
            {state === 'over'
              ? 'Ce défi n’est plus ouvert : il n’y a plus rien à afficher.'
              : 'Ce défi n’est pas encore en ligne : reviens imprimer dès qu’il le sera.'}
          </Notice>
        )}
      </div>
      {state === 'open' && (
        <div className={className}>
          <div className="sheets">
            {sheets.map((name) => (
              <Sheet key={name} name={name} challenge={challenge} now={now} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
