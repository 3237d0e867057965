import { VerifiedMark } from '@/components/ui/verified-mark'
import type { Area } from '@/lib/areas/areas'
import type { Organizer } from '@/lib/areas/surroundings'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

/** Who launches here. */
export function AreaOrganizers({ organizers, area }: { organizers: Organizer[]; area: Area }) {
  if (organizers.length === 0) return null
  const before = `A déjà lancé des défis ${area.kind === 'cause' ? 'pour cette cause' : 'ici'}`
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
              {open > 0 ? count(open, 'défi ouvert', 'défis ouverts') : before}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
