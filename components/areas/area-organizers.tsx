import { VerifiedMark } from '@/components/ui/verified-mark'
import type { Organizer } from '@/lib/areas/surroundings'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

/** Who launches here. */
export function AreaOrganizers({ organizers }: { organizers: Organizer[] }) {
  if (organizers.length === 0) return null
  return (
    <section aria-labelledby="qui-lance" className="grid gap-4">
      <h2 id="qui-lance">Qui lance ces défis</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-x-8 border-t border-line">
        {organizers.map(({ slug, name, verified, open }) => (
          <li key={slug} className="border-b border-line py-3">
            <a href={paths.organization(slug)} className="inline-block min-h-6 font-bold hover:underline">
              {name}
            </a>{' '}
            {verified && <VerifiedMark />}
            <p className="text-sm text-ink-soft">
              {open > 0 ? count(open, 'défi ouvert', 'défis ouverts') : 'y a déjà lancé des défis'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
