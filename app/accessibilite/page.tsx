import { pageMetadata } from '@/components/sharing/page-metadata'
import { Contact } from '@/components/layout/contact'
import { ProsePage } from '@/components/ui/prose-page'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Accessibilité',
    description:
      'Où en est ce site avec le RGAA : ce qui est accessible, ce qui ne l’est pas encore, comment nous le vérifions, et à qui écrire si quelque chose te bloque.',
    path: paths.accessibility,
  })
}

export default function AccessibilityPage() {
  const { SITE_NAME } = env()
  return (
    <ProsePage title="Accessibilité">
      <p>
        {SITE_NAME} est pensé pour tout le monde : au clavier, avec un lecteur d’écran, agrandi, sans
        JavaScript, sur un petit téléphone.
      </p>
      <h2>État de conformité</h2>
      <p>
        <strong>Non conforme</strong>, au sens de la loi : aucun audit RGAA 4.1 n’a encore été mené par une
        personne extérieure, et tant qu’il manque, nous ne déclarons rien d’autre.
      </p>
      <h2>Ce qui est fait et vérifié</h2>
      <ul>
        <li>
          Chaque page est contrôlée par un outil (axe), en thème clair et en thème sombre, sans défaut relevé.
        </li>
        <li>Trouver, comprendre et relever un défi marche sans JavaScript.</li>
        <li>Contrastes d’au moins 4,5 pour 1, lecture à 320 pixels de large, texte agrandi à 200 %.</li>
        <li>Les animations s’effacent si ton appareil demande moins de mouvement.</li>
      </ul>
      <h2>Ce que nous ne savons pas encore garantir</h2>
      <ul>
        <li>Les descriptions d’images écrites par les organisateurs peuvent manquer de précision.</li>
        <li>
          Les outils automatiques ne voient qu’une partie des obstacles : dis-nous ceux que tu rencontres.
        </li>
      </ul>
      <h2>Nous le dire</h2>
      <p>
        Une page te résiste ? Écris à <Contact /> : nous répondons, et nous trouvons avec toi un autre moyen
        d’y arriver. Sans réponse satisfaisante, tu peux saisir le{' '}
        <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>.
      </p>
    </ProsePage>
  )
}
