import { hueStyle } from '@/components/challenges/cause-hue'
import { CountedUpTo } from '@/components/areas/counted-up-to'
import type { Cause } from '@/lib/generated/prisma/enums'

type Item = { href: string; label: string; open: number; cause?: Cause }

/** Places or causes to go on to, each with how many défis are open there. */
export function LinkList({ id, title, items }: { id: string; title: string; items: Item[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id}>{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {items.map(({ href, label, open, cause }) => (
          <li key={href} className="max-w-full">
            <a
              href={href}
              style={cause && hueStyle(cause)}
              className={`inline-flex min-h-11 items-center gap-2 rounded-full px-4 font-bold hover:underline ${cause ? 'bg-tint text-on-tint' : 'border-2 border-line-strong'}`}
            >
              {label}
              <span className="text-sm font-normal tabular-nums">
                <CountedUpTo n={open} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
