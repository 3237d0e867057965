import { typeset } from '@/lib/french'
import type { ChallengeDetails } from '@/lib/challenges/queries'

/** Words and links, no embedded map: nothing is asked of a third party before somebody clicks. */
export function GettingThere({ challenge }: { challenge: ChallengeDetails }) {
  const { latitude, longitude, commune, address, accessInfo } = challenge
  return (
    <div className="grid column gap-3">
      {challenge.knowsPlace ? (
        <p>
          {[address, commune && `${commune.postalCodes[0] ?? ''} ${commune.name}`.trim()]
            .filter(Boolean)
            .join(', ')}
        </p>
      ) : (
        <p>
          Le point de rendez-vous se trouve à {commune?.name ?? 'proximité'}. L’adresse exacte t’est donnée
          dès que ta place est confirmée.
        </p>
      )}
      {accessInfo && <p className="whitespace-pre-line">{typeset(accessInfo)}</p>}
      {latitude !== null && longitude !== null && (
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a
            className="link"
            rel="noreferrer"
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
          >
            Voir sur OpenStreetMap
          </a>
          <a className="link" href={`geo:${latitude},${longitude}?q=${latitude},${longitude}`}>
            Ouvrir dans mon application de cartes
          </a>
        </p>
      )}
    </div>
  )
}
