'use client'

import { useActionState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { calendarAction } from '@/lib/calendars/actions'
import { idle } from '@/lib/form-state'

/** « Mon agenda »: the private address that a phone's calendar subscribes to, and the ways to make it worthless. */
export function CalendarFeed({ address }: { address: string | null }) {
  const [state, action] = useActionState(calendarAction, idle)
  return (
    <div className="grid gap-4">
      <FormMessage state={state} />
      {address ? (
        <>
          <p>
            Abonne-toi à cette adresse, et tes défis sont dans l’agenda de ton téléphone. Il suit tout seul :
            une heure qui change, un lieu qui bouge, un défi annulé.
          </p>
          <div className="grid gap-4 sm:max-w-md">
            <CopyField
              label="L’adresse de ton agenda"
              help="Elle ouvre ton agenda sans mot de passe : garde-la pour toi."
              value={address}
              copy="Copier l’adresse"
              copied="Adresse copiée"
            />
            <a className={buttonClass('secondary')} href={address.replace(/^https?:/, 'webcal:')}>
              M’abonner sur cet appareil
            </a>
          </div>
          <details>
            <summary className="w-fit link">Comment faire, selon ton agenda</summary>
            <ul className="mt-3 grid list-disc gap-2 pl-5">
              <li>
                <strong>iPhone, iPad, Mac</strong> : touche « M’abonner sur cet appareil », puis confirme.
              </li>
              <li>
                <strong>Android, Google Agenda</strong> : sur un ordinateur, ouvre Google Agenda, « Autres
                agendas », « + », « À partir de l’URL », et colle l’adresse. Il apparaît sur ton téléphone, et
                Google le relit quelques fois par jour.
              </li>
              <li>
                <strong>Outlook</strong> : « Ajouter un calendrier », « S’abonner à partir du web », et colle
                l’adresse.
              </li>
              <li>
                <strong>Thunderbird</strong> : « Nouvel agenda », « Sur le réseau », et colle l’adresse.
              </li>
            </ul>
          </details>
          <p className="text-sm text-ink-soft">
            L’adresse est tombée sous d’autres yeux ? Renouvelle-la : l’ancienne ne répondra plus, et tu te
            réabonneras avec la nouvelle.
          </p>
          <form action={action} className="flex flex-wrap gap-3">
            <SubmitButton name="wish" value="renew" look="secondary">
              Renouveler l’adresse
            </SubmitButton>
            <SubmitButton name="wish" value="close" look="danger">
              Couper l’accès
            </SubmitButton>
          </form>
        </>
      ) : (
        <>
          <p>
            Retrouve tes défis dans l’agenda de ton téléphone. Il suit tout seul : une heure qui change, un
            lieu qui bouge, un défi annulé.
          </p>
          <form action={action}>
            <SubmitButton name="wish" value="open" look="secondary">
              Créer mon agenda
            </SubmitButton>
          </form>
        </>
      )}
    </div>
  )
}
