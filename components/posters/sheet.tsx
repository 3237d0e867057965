import QRCode from 'qrcode'
import { Cover } from '@/components/challenges/cover'
import { datesOf, placeOf, titleSize } from '@/components/posters/sheet-words'
import type { ChallengeDetails } from '@/lib/challenges/queries'
import { absolute, env } from '@/lib/env'
import { typeset } from '@/lib/french'
import { paths } from '@/lib/paths'

/** A défi on paper, A4 or A5: what and when and where, and how to get to its page. Black on white is enough to read it. */
export async function Sheet({
  name,
  challenge,
  now,
}: {
  /** What it is, for whoever does not see it; another for each sheet of a page. */
  name: 'Affiche' | 'Premier tract' | 'Second tract'
  challenge: ChallengeDetails
  now: Date
}) {
  const title = typeset(challenge.title)
  const { APP_URL, SITE_NAME } = env()
  const code = await QRCode.toString(absolute(paths.posterLink(challenge.code)), {
    type: 'svg',
    margin: 0,
    errorCorrectionLevel: 'M',
  })
  return (
    <section className="sheet" aria-label={typeset(`${name} : ${title}`)}>
      <div className="sheet-picture" aria-hidden>
        <Cover challenge={{ ...challenge, imageId: challenge.image?.id ?? null }} wide />
      </div>
      <div className="sheet-text">
        <h2 className="sheet-title" style={{ fontSize: `calc(${titleSize(title)} * var(--u))` }}>
          {title}
        </h2>
        <dl className="sheet-facts">
          <div className="sheet-when">
            <dt>Quand</dt>
            <dd>
              {datesOf(challenge, now).map((date) => (
                <span key={date} className="block">
                  {date}
                </span>
              ))}
            </dd>
          </div>
          <div>
            <dt>Où</dt>
            <dd>{placeOf(challenge)}</dd>
          </div>
          {challenge.whatToBring && (
            <div>
              <dt>À apporter</dt>
              <dd>{typeset(challenge.whatToBring)}</dd>
            </div>
          )}
          <div>
            <dt>Avec</dt>
            <dd>{challenge.organization?.name ?? challenge.author.pseudonym}</dd>
          </div>
        </dl>
      </div>
      <div className="sheet-foot">
        <div role="img" aria-label="QR code de la page du défi" dangerouslySetInnerHTML={{ __html: code }} />
        <div>
          <p className="font-bold">Relève le défi : prends le code en photo, ou va sur</p>
          <p className="sheet-address">
            {new URL(APP_URL).host}
            <wbr />
            {paths.shortLink(challenge.code)}
          </p>
          <p>Gratuit, sans engagement : tu te désistes en un geste. Défi publié sur {SITE_NAME}.</p>
        </div>
      </div>
    </section>
  )
}
