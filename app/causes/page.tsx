import { hueStyle } from '@/components/challenges/cause-hue'
import { emblems } from '@/components/challenges/emblems'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { causeTexts } from '@/lib/areas/causes'
import { listCauses } from '@/lib/areas/queries'
import { causes } from '@/lib/challenges/causes'
import { COUNTED_UP_TO } from '@/lib/challenges/matches'
import { count, typeset } from '@/lib/french'
import { describe, pageMetadata } from '@/components/sharing/page-metadata'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Les causes : où aider, et comment',
    description: describe(
      'Aidants, enfance, environnement, animaux, santé, urgence : onze causes, ce qu’on y fait vraiment, combien de temps ça prend, et les défis ouverts près de chez toi.',
    ),
    path: paths.causes,
  })
}

export default async function CausesPage() {
  const counted = await listCauses()
  return (
    <div className="page grid grid-cols-1 gap-8 pt-3 sm:pt-4">
      <header className="grid grid-cols-1 gap-4">
        <Breadcrumbs
          trail={[{ label: 'Accueil', href: paths.home }]}
          here={{ label: 'Causes', href: paths.causes }}
        />
        <h1 className="text-3xl font-black">Qu’est-ce qui te tient à cœur&#8239;?</h1>
        <p className="column text-lg">
          Onze causes, et pour chacune des défis d’une heure ou d’une journée. Pas besoin de tout
          choisir&nbsp;: commence par celle qui te parle.
        </p>
      </header>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {counted.map(({ cause, open }) => (
          <li key={cause} className="grid grid-cols-1">
            <article
              style={hueStyle(cause)}
              className="group relative grid grid-cols-[3.5rem_minmax(0,1fr)] gap-4 rounded-card bg-field p-5 text-on-field"
            >
              <svg
                viewBox="-4 -4 108 108"
                aria-hidden
                className="emblem size-14"
                dangerouslySetInnerHTML={{ __html: emblems[cause] }}
              />
              <div className="grid content-start gap-1">
                <h2 className="text-lg leading-tight">
                  <a
                    href={paths.cause(causes[cause].slug)}
                    className="group-hover:underline after:absolute after:inset-0 after:rounded-card"
                  >
                    {causes[cause].label}
                  </a>
                </h2>
                <p className="leading-snug">{typeset(causeTexts[cause].deeds)}</p>
                <p className="mt-1 text-sm font-bold">
                  {open > COUNTED_UP_TO
                    ? `Plus de ${count(COUNTED_UP_TO, 'défi ouvert', 'défis ouverts')}`
                    : open === 0
                      ? 'Rien d’ouvert en ce moment'
                      : count(open, 'défi ouvert', 'défis ouverts')}
                </p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </div>
  )
}
