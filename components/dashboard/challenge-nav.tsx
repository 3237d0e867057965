import { paths } from '@/lib/paths'

export type ChallengePlace =
  'participants' | 'messages' | 'sheet' | 'reach' | 'edit' | 'slots' | 'co-organizers'

/** Between the pages by which a défi is organised; `receiving`: people can be received now. */
export function ChallengeNav({
  slug,
  current,
  mayEdit,
  receiving = false,
}: {
  slug: string
  current: ChallengePlace
  mayEdit: boolean
  receiving?: boolean
}) {
  const pages = [
    { place: 'participants', label: 'Qui vient', href: paths.participants(slug) },
    ...(mayEdit ? [{ place: 'messages', label: 'Messages', href: paths.challengeMessages(slug) }] : []),
    { place: 'sheet', label: 'Émargement', href: paths.signingSheet(slug) },
    ...(receiving ? [{ place: 'reception', label: 'Accueil', href: paths.reception(slug) }] : []),
    ...(mayEdit ? [{ place: 'reach', label: 'Portée', href: paths.reach(slug) }] : []),
    { place: 'page', label: 'Page du défi', href: paths.challenge(slug) },
    ...(mayEdit
      ? [
          { place: 'edit', label: 'Modifier', href: paths.editChallenge(slug) },
          { place: 'slots', label: 'Créneaux', href: paths.challengeSlots(slug) },
          { place: 'co-organizers', label: 'À plusieurs', href: paths.coOrganizers(slug) },
        ]
      : []),
  ]
  return (
    <nav aria-label="Ce défi" className="-mx-4 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-x-6">
        {pages.map(({ place, label, href }) => (
          <li key={place} className="shrink-0">
            <a
              href={href}
              aria-current={place === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-3 border-transparent font-bold text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
