import { PageNav } from '@/components/ui/page-nav'
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
    // On the day itself, before everything else.
    ...(receiving ? [{ page: 'reception', label: 'Accueillir sur place', href: paths.reception(slug) }] : []),
    { page: 'participants', label: 'Qui vient', href: paths.participants(slug) },
    ...(mayEdit ? [{ page: 'messages', label: 'Messages', href: paths.challengeMessages(slug) }] : []),
    { page: 'sheet', label: 'Émargement', href: paths.signingSheet(slug) },
    { page: 'poster', label: 'Affiche', href: paths.poster(slug) },
    ...(mayEdit ? [{ page: 'reach', label: 'Portée', href: paths.reach(slug) }] : []),
    { page: 'page', label: 'Page du défi', href: paths.challenge(slug) },
    ...(mayEdit
      ? [
          { page: 'edit', label: 'Modifier', href: paths.editChallenge(slug) },
          { page: 'slots', label: 'Créneaux', href: paths.challengeSlots(slug) },
          { page: 'co-organizers', label: 'À plusieurs', href: paths.coOrganizers(slug) },
        ]
      : []),
  ]
  return <PageNav label="Ce défi" pages={pages} current={current} />
}
