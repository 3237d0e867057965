import { causeList } from '@/lib/challenges/causes'
import { paths } from '@/lib/paths'

const about = [
  ['À propos', paths.about],
  ['Organisations', paths.organizations],
  ['Défis par département', paths.departments],
  ['Lancer un défi', paths.newChallenge],
  ['Créer mon organisation', paths.newOrganization],
  ['Pour les sites et les programmes', paths.developers],
]
const rules = [
  ['Accessibilité : non conforme', paths.accessibility],
  ['Données personnelles', paths.privacy],
  ['Conditions d’utilisation', paths.terms],
  ['Mentions légales et sources', paths.legal],
]

// Said once for all the links of a list, which every page carries.
const links = '[&_a]:inline-flex [&_a]:min-h-9 [&_a]:items-center [&_a]:hover:underline'

export function SiteFooter() {
  return (
    <footer className="mt-20 bg-night text-on-night">
      <div className="page grid grid-cols-1 gap-x-8 gap-y-10 py-12 sm:grid-cols-2 lg:grid-cols-[1.3fr_1fr_1.6fr]">
        <div>
          <p className="text-xl leading-tight font-bold text-balance">
            Deux heures, un samedi, près de chez toi. Les bonnes idées se propagent.
          </p>
          <p className="mt-4 text-sm text-on-night-soft">
            Aucun traceur, aucune publicité : ce site ne parle à personne d’autre qu’à toi. Villes et
            départements : découpage administratif d’Etalab et GeoNames,{' '}
            <a href={paths.legal} className="underline">
              voir les sources
            </a>
            .
          </p>
        </div>
        <nav aria-label="Pied de page">
          <ul className={links}>
            {[...about, ...rules].map(([label, href]) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="Causes">
          <ul className={`columns-[9.5rem] gap-x-6 *:break-inside-avoid ${links}`}>
            {causeList.map(({ slug, label }) => (
              <li key={slug}>
                <a href={paths.cause(slug)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
