'use client'

import { signIn } from 'next-auth/react'
import { Button } from '@/components/ui/button'

/** Signs in with the operator's identity provider, beside the mail. */
export function OidcButton({ name }: { name: string }) {
  return (
    <Button look="secondary" onClick={() => void signIn('oidc', { callbackUrl: '/tableau-de-bord' })}>
      Continuer avec {name}
    </Button>
  )
}
