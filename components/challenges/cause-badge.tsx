import { hueStyle } from '@/components/challenges/cause-hue'
import { causes } from '@/lib/challenges/causes'
import type { Cause } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'

/** The name of a cause on its colour; leads to its défis. */
export function CauseBadge({ cause }: { cause: Cause }) {
  return (
    <a
      href={paths.cause(causes[cause].slug)}
      style={hueStyle(cause)}
      className="inline-flex min-h-8 w-fit items-center rounded-full bg-tint px-3 text-sm font-bold text-on-tint hover:underline"
    >
      {causes[cause].label}
    </a>
  )
}
