'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { idle } from '@/lib/form-state'
import { requestSignInAction } from '@/lib/intentions/actions'
import { acceptInvitationAction } from '@/lib/teams/actions'

/** For whoever is signed in with the address that was invited. */
export function AcceptForm({ token }: { token: string }) {
  const [state, action] = useActionState(acceptInvitationAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-self-start text-lg">Rejoindre l’équipe</SubmitButton>
    </form>
  )
}

/** For everybody else: a mail to the invited address signs in and joins. */
export function ProveAddressForm({ email, invitation }: { email: string; invitation: string }) {
  const [state, action] = useActionState(requestSignInAction, idle)
  return (
    <form action={action} className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="intention" value="accept-invitation" />
      <input type="hidden" name="invitationId" value={invitation} />
      <SubmitButton className="justify-self-start text-lg" pendingLabel="Le courrier part…">
        Recevoir le lien
      </SubmitButton>
    </form>
  )
}
