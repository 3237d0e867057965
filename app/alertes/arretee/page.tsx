import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Alerte arrêtée', robots: { index: false } }

/** Where stopping an alert leads, for the alert itself has no page any more. */
export default function StoppedAlertPage() {
  return (
    <div className="page grid justify-center py-10">
      <div className="grid column gap-6">
        <h1>C’est arrêté</h1>
        <p className="text-lg">
          Tu ne recevras plus de courrier de cette alerte, et l’adresse gardée pour elle est effacée.
        </p>
        <p>
          <ButtonLink look="secondary" href={paths.challenges}>
            Voir les défis
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
