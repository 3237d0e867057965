import type { ReactNode } from 'react'
import { listForm } from '@/components/dashboard/list-form'
import type { Participant } from '@/lib/dashboard/participants'
import { count } from '@/lib/french'

/**
 * One person. Plain elements and no script of its own, since there may be four hundred: the box and the button belong
 * to the list's one form by their `form` attribute.
 */
export function PersonRow({
  person: { id, name, pseudonym, partySize, email },
  when,
  mayTick,
  ticked,
  gesture,
  messageHref,
  children,
}: {
  person: Participant
  /** How they came into their state. */
  when: string
  mayTick: boolean
  ticked: boolean
  /** The one step that goes without saying, a press away. */
  gesture: { step: 'admit' | 'pull-in'; label: string } | null
  /** Where one writes to them alone. */
  messageHref: string | null
  /** What is always seen beneath. */
  children?: ReactNode
}) {
  const who = (
    <span>
      <b>{name}</b>
      {partySize > 1 && <b> + {count(partySize - 1, 'personne')}</b>}
      {pseudonym && <small> ({pseudonym})</small>}
    </span>
  )
  return (
    <li>
      {mayTick ? (
        <label>
          <input type="checkbox" name="participation" value={id} form={listForm} defaultChecked={ticked} />
          {who}
        </label>
      ) : (
        <div className="who">{who}</div>
      )}
      {email && (
        <a className="mail" href={`mailto:${email}`}>
          {email}
        </a>
      )}
      <span className="when">{when}</span>
      {(gesture || messageHref) && (
        <span className="do">
          {messageHref && (
            <a className="link" href={messageHref}>
              Message<span className="sr-only"> à {name}</span>
            </a>
          )}
          {gesture && (
            <button className="link" form={listForm} name="gesture" value={`${gesture.step}:${id}`}>
              {gesture.label}
              <span className="sr-only"> {name}</span>
            </button>
          )}
        </span>
      )}
      {children && <div className="more">{children}</div>}
    </li>
  )
}
