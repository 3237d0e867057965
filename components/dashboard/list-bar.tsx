import { listForm } from '@/components/dashboard/list-form'
import { ReasonField } from '@/components/dashboard/reason-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { count } from '@/lib/french'

/** Which steps somebody in view can take. */
export type Offers = { admit: boolean; pullIn: boolean; remove: boolean }

/** One answer for all who are ticked. It stays in view at the bottom as soon as somebody is. */
export function ListBar({
  action,
  offers,
  ticked,
}: {
  action: (form: FormData) => void
  offers: Offers
  /** Null until the scripts have counted. */
  ticked: number | null
}) {
  if (!offers.admit && !offers.pullIn && !offers.remove) return null
  const people =
    ticked === null || ticked === 0
      ? 'les personnes cochées'
      : ticked === 1
        ? 'la personne cochée'
        : `les ${count(ticked, 'personne cochée', 'personnes cochées')}`
  return (
    <form
      id={listForm}
      action={action}
      aria-label="Répondre aux personnes cochées"
      className={`flex flex-wrap items-start gap-x-4 gap-y-2 rounded-card border border-line bg-surface px-4 py-3 shadow-card ${ticked ? 'sticky bottom-2 z-1' : ''}`}
    >
      {offers.admit && (
        <SubmitButton name="step" value="admit">
          Accepter {people}
        </SubmitButton>
      )}
      {offers.pullIn && (
        <SubmitButton name="step" value="pull-in" look="secondary">
          Faire venir {people}
        </SubmitButton>
      )}
      <details className="min-w-0 open:basis-full sm:open:basis-96">
        <summary className="inline-flex min-h-11 items-center px-2 link">
          {offers.admit && offers.remove
            ? 'Décliner ou retirer…'
            : offers.admit
              ? 'Décliner…'
              : 'Retirer de la liste…'}
        </summary>
        <div className="mt-1 grid max-w-md gap-2">
          <ReasonField
            id="raison"
            label="Un mot pour elles"
            placeholder="Nous sommes déjà assez cette fois-ci."
          />
          <p className="text-sm text-ink-soft">Un courrier le leur dit, avec tes mots.</p>
          <div className="flex flex-wrap gap-3">
            {offers.admit && (
              <SubmitButton name="step" value="decline" look="danger">
                {ticked === 1 ? 'Décliner sa demande' : 'Décliner leur demande'}
              </SubmitButton>
            )}
            {offers.remove && (
              <SubmitButton name="step" value="remove" look="danger">
                Retirer {people}
              </SubmitButton>
            )}
          </div>
        </div>
      </details>
    </form>
  )
}
