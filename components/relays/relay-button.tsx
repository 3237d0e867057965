import { Megaphone } from 'lucide-react'
import { GestureButton } from '@/components/ui/gesture-button'
import type { GestureState } from '@/lib/form-state'
import { relayAction } from '@/lib/relays/actions'

/** « Je relaie »: one click says « bonne idée » and makes the défi more visible; another takes it back. */
export function RelayButton({ challengeId, initial }: { challengeId: string; initial: GestureState }) {
  const icon = <Megaphone aria-hidden size={18} />
  return (
    <GestureButton
      action={relayAction}
      initial={initial}
      about={{ challengeId }}
      off={{ verb: 'relay', label: 'Je relaie', icon }}
      on={{ verb: 'unrelay', label: 'Tu relaies', icon }}
      undo="Ne plus relayer"
      formClass="contents"
      messageClass="order-last basis-full"
    />
  )
}
