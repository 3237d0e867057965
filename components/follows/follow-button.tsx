import { Bell, BellRing } from 'lucide-react'
import { GestureButton } from '@/components/ui/gesture-button'
import { followAction } from '@/lib/follows/actions'
import type { GestureState } from '@/lib/form-state'

/** « Suivre »: one click, and its next défis come by mail; another ends it. */
export function FollowButton({ organizationId, initial }: { organizationId: string; initial: GestureState }) {
  return (
    <GestureButton
      action={followAction}
      initial={initial}
      about={{ organizationId }}
      off={{ verb: 'follow', label: 'Suivre', icon: <Bell aria-hidden size={18} /> }}
      on={{ verb: 'unfollow', label: 'Tu suis', icon: <BellRing aria-hidden size={18} /> }}
      undo="Ne plus suivre"
      formClass="grid justify-items-start gap-2"
    />
  )
}
