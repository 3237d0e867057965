import { pageMetadata } from '@/components/sharing/page-metadata'
import { Contact } from '@/components/layout/contact'
import { ProsePage } from '@/components/ui/prose-page'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Conditions d’utilisation',
    description:
      'Ce que chacun peut attendre des autres ici : relever un défi, en lancer un, s’en désister, ce qui n’y a pas sa place, et ce que fait la modération quand ça arrive.',
    path: paths.terms,
  })
}

export default function TermsPage() {
  const { MIN_AGE, SITE_NAME } = env()
  return (
    <ProsePage title="Conditions d’utilisation">
      <p>
        {SITE_NAME} met en relation des personnes qui veulent aider et celles qui organisent une action
        solidaire. C’est gratuit, pour tout le monde. En l’utilisant, tu acceptes ce qui suit.
      </p>
      <h2>Participer</h2>
      <ul>
        <li>
          Il faut avoir {MIN_AGE} ans, ou 18 ans quand le défi le demande. Avant 18 ans, tes parents doivent
          être d’accord.
        </li>
        <li>
          Une inscription est une promesse, pas un contrat : désiste-toi dès que tu sais que tu ne viendras
          pas.
        </li>
        <li>Sur place, suis les consignes de sécurité de la personne qui organise.</li>
        <li>Le bénévolat n’est ni payé, ni subordonné : aucun défi ne remplace un emploi.</li>
      </ul>
      <h2>Lancer un défi</h2>
      <ul>
        <li>
          Il est vrai, daté, légal, ouvert sans discrimination, et dit tout ce qu’il faut savoir : durée,
          lieu, effort, accès.
        </li>
        <li>
          Sont refusés : offres d’emploi ou de stage, ventes, collectes d’argent personnelles, prosélytisme,
          propagande électorale, actions dangereuses sans encadrement.
        </li>
        <li>
          Qui organise répond de son action : autorisations, assurance, encadrement des mineur·es. Les
          coordonnées des participant·es ne servent qu’à ce défi.
        </li>
        <li>Tu préviens tout le monde si l’heure ou le lieu change, ou si tu annules.</li>
      </ul>
      <h2>Ce que tu publies</h2>
      <p>
        Tes textes et tes images restent à toi ; tu autorises le site à les afficher et à les transmettre avec
        le défi. Tu as le droit de publier ces images, et l’accord des personnes qu’on y reconnaît.
      </p>
      <h2>Modération</h2>
      <p>
        La modération peut demander une correction, suspendre un défi ou fermer un compte. Elle donne toujours
        un motif. Pour signaler un contenu ou contester une décision : <Contact />. Une personne relit, et
        répond.
      </p>
      <h2>Le service</h2>
      <p>
        Nous faisons au mieux pour que le site reste ouvert et exact, sans pouvoir le garantir à chaque
        instant. Ces conditions relèvent du droit français.
      </p>
    </ProsePage>
  )
}
