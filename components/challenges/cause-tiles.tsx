import { hueStyle } from '@/components/challenges/cause-hue'
import { emblems } from '@/components/challenges/emblems'
import { Rings } from '@/components/ui/rings'
import { causeList } from '@/lib/challenges/causes'
import { paths } from '@/lib/paths'

/** Every cause as a field of its colour. */
export function CauseTiles() {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 sm:gap-3 lg:grid-cols-4">
      {causeList.map(({ cause, slug, label }) => (
        <li key={cause} className="grid grid-cols-1">
          <a
            href={paths.cause(slug)}
            style={hueStyle(cause)}
            className="group grid min-h-32 content-between gap-4 rounded-card bg-field p-4 text-on-field sm:min-h-40 sm:p-5"
          >
            <svg
              viewBox="-4 -4 108 108"
              aria-hidden
              className="emblem size-12 transition-transform duration-300 group-hover:-rotate-12 sm:size-14"
              dangerouslySetInnerHTML={{ __html: emblems[cause] }}
            />
            <span className="leading-tight font-bold hyphens-auto group-hover:underline sm:text-lg">
              {label}
            </span>
          </a>
        </li>
      ))}
      <li className="grid grid-cols-1">
        <a
          href={paths.causes}
          className="group grid min-h-32 content-between gap-4 rounded-card bg-night p-4 text-on-night sm:min-h-40 sm:p-5"
        >
          <Rings className="size-12 sm:size-14" small />
          <span className="leading-tight font-bold hyphens-auto group-hover:underline sm:text-lg">
            Toutes les causes
          </span>
        </a>
      </li>
    </ul>
  )
}
