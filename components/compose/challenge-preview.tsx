import { Cover } from '@/components/challenges/cover'
import { PlacesLeft } from '@/components/challenges/places-left'
import { whenLine, whereLine } from '@/components/challenges/when-and-where'
import { VerifiedMark } from '@/components/ui/verified-mark'
import type { DraftValues } from '@/lib/challenges/draft-values'
import { hasDate, previewOf } from '@/lib/challenges/preview'
import { typeset } from '@/lib/french'

type Props = {
  values: DraftValues
  organizations: { id: string; name: string; verified: boolean }[]
  now: Date
}

/** The card as the lists will show it, from what is typed so far. Nothing in it can be followed yet. */
export function ChallengePreview({ values, organizations, now }: Props) {
  const preview = previewOf(values, organizations, now)
  return (
    <article className="card" data-preview>
      <div className="overflow-hidden">
        <Cover challenge={preview} />
      </div>
      <p>{hasDate(values, preview) ? whenLine(preview, now) : 'Jour et heure à choisir'}</p>
      <h3>{typeset(preview.title)}</h3>
      <p>
        {`${whereLine(preview)}\n${preview.organizer} `}
        {preview.verified && <VerifiedMark />}
      </p>
      <p>
        <PlacesLeft challenge={preview} left={preview.placesLeft} now={now} />
      </p>
    </article>
  )
}
