import type { ReactNode } from 'react'
import { Minus, Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { headcount } from '@/lib/participations/reception-list'

/**
 * How many are here, and those who came unannounced: always within thumb's reach. What a gesture has done is told here
 * too, so that no sentence pushes the list away under the next tap. On a low screen, or with large letters, it stands
 * at the end: it would cover the list.
 */
export function HeadcountBar({
  form,
  slotId,
  people,
  children,
}: {
  form: (children: ReactNode, className?: string) => ReactNode
  slotId: string
  people: ReturnType<typeof headcount>
  children: ReactNode
}) {
  return (
    <div className="bottom-0 z-10 -mx-4 grid gap-2 border-t border-line bg-paper px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] [@media(min-height:32rem)]:sticky">
      {children}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="leading-tight">
          <strong className="text-xl">
            {people.here} / {people.expected}
          </strong>{' '}
          {people.here < 2 ? 'est là' : 'sont là'}
        </p>
        {form(
          <>
            <span id="sans-inscription" className="text-right text-sm leading-tight">
              sans
              <br />
              inscription
            </span>
            <Button
              type="submit"
              name="gesture"
              value={`forget-walk-in:${slotId}`}
              look="secondary"
              className="size-11 px-0!"
              disabled={people.walkIns === 0}
              aria-label="Une personne sans inscription de moins"
            >
              <Minus aria-hidden size={20} />
            </Button>
            <strong aria-describedby="sans-inscription" className="min-w-6 text-center text-xl">
              {people.walkIns}
            </strong>
            <Button
              type="submit"
              name="gesture"
              value={`walk-in:${slotId}`}
              look="secondary"
              className="size-11 px-0!"
              aria-label="Une personne sans inscription de plus"
            >
              <Plus aria-hidden size={20} />
            </Button>
          </>,
          'flex items-center gap-2',
        )}
      </div>
    </div>
  )
}
