import type { ReactNode } from 'react'
import { CodeScanner } from '@/components/reception/code-scanner'
import { Button } from '@/components/ui/button'

/** The code that a participant shows or says: typed in any case, with or without its space, or read by the camera. */
export function CodeEntry({
  form,
  onCode,
}: {
  form: (children: ReactNode, className?: string) => ReactNode
  onCode: (text: string) => void
}) {
  return (
    <div className="flex flex-wrap items-end gap-2">
      {form(
        <>
          <label className="grid min-w-0 flex-1 basis-36 gap-1 font-bold">
            Code du participant
            <input
              name="code"
              required
              maxLength={40}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              placeholder="KX7P 2MQD"
              className="min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 font-normal uppercase placeholder:text-ink-soft"
            />
          </label>
          <Button type="submit" look="secondary" className="shrink-0">
            Noter
          </Button>
        </>,
        'flex min-w-0 grow basis-72 items-end gap-2',
      )}
      <CodeScanner onCode={onCode} />
    </div>
  )
}
