import { pageMetadata } from '@/components/sharing/page-metadata'
import { Contact } from '@/components/layout/contact'
import { ProsePage } from '@/components/ui/prose-page'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Données personnelles',
    description:
      'Ce que nous gardons de toi, pourquoi, combien de temps et qui le voit ; comment le consulter, le corriger ou l’effacer. Aucun traceur, aucune publicité, rien de vendu.',
    path: paths.privacy,
  })
}

export default function PrivacyPage() {
  const { SITE_NAME } = env()
  return (
    <ProsePage title="Tes données">
      <p className="text-lg">
        Le moins possible, pour ce que tu demandes, et pour personne d’autre. Aucun traceur, aucun suivi :
        c’est pourquoi aucun bandeau ne te demande rien.
      </p>
      <p>
        Responsable du traitement : l’organisme qui exploite {SITE_NAME} à cette adresse. Contact, aussi pour
        la protection des données : <Contact />.
      </p>
      <h2>Ce qui est gardé, pourquoi, combien de temps</h2>
      <ul>
        <li>
          <strong>Ton adresse e-mail</strong>, pour te connecter et t’écrire au sujet de tes défis. Tant que
          ton compte existe.
        </li>
        <li>
          <strong>Ton pseudonyme</strong>, seul visible du public, et seulement si tu choisis d’apparaître
          parmi les participant·es. Tant que ton compte existe.
        </li>
        <li>
          <strong>Ton nom, ta commune, quelques mots sur toi</strong>, si tu les donnes. Le nom n’est montré
          qu’à qui organise un défi auquel tu participes.
        </li>
        <li>
          <strong>Tes participations et tes relais</strong>, avec leur date, pour tenir les places et compter
          juste. Tant que ton compte existe.
        </li>
        <li>
          <strong>Ta présence</strong>, notée par qui organise, avec son auteur. Une absence n’est vue que de
          toi et de l’équipe qui organise ; tu peux y répondre depuis ton inscription.
        </li>
        <li>
          <strong>Ton témoignage</strong>, si tu en laisses un : public, sous ton pseudonyme, et à toi de le
          changer ou de le retirer.
        </li>
        <li>
          <strong>Ton inscription par quelqu’un d’autre</strong> : une association peut t’inscrire avec ton
          nom et ton adresse si tu le lui as demandé. Tu reçois un courrier pour le savoir et te désister.
        </li>
        <li>
          <strong>Ce que tu écris</strong> aux organisateurs d’un défi, que seule son équipe lit, et les
          questions que tu poses en public, sous ton pseudonyme.
        </li>
        <li>
          <strong>Les courriers que tu ne veux plus</strong>, pour ne plus te les envoyer.
        </li>
        <li>
          <strong>Ce que tu lances</strong> : défis, images (débarrassées de leurs métadonnées, position
          comprise), brouillons.
        </li>
        <li>
          <strong>Les organisations que tu suis</strong>, pour t’écrire ce qu’elles lancent. Le public n’en
          voit que le nombre.
        </li>
        <li>
          <strong>Tes alertes</strong> : la recherche et l’adresse e-mail où t’écrire, avec ou sans compte.
          Nous les gardons jusqu’à ce que tu les arrêtes, d’un clic dans chaque courrier ; sans confirmation
          de ta part, trois jours.
        </li>
        <li>
          <strong>Ton rôle dans une équipe</strong>. Ses membres voient ton nom, ses responsables ton adresse.
        </li>
        <li>
          <strong>Ton adresse, si une équipe t’invite</strong> à la rejoindre ou à organiser un défi avec
          elle : jusqu’à trente jours après la fin de l’invitation.
        </li>
        <li>
          <strong>Une demande de connexion</strong> : lien et code valables 15 minutes, une seule fois, gardés
          sous forme d’empreinte.
        </li>
        <li>
          <strong>Ta session</strong> : un cookie, nécessaire au service, que tu effaces en te déconnectant.
        </li>
        <li>
          <strong>Les journaux techniques</strong> : ni nom, ni adresse e-mail.
        </li>
        <li>
          <strong>D’où tu viens quand tu t’inscris</strong> (affiche, lien relayé, moteur de recherche…),
          gardé avec ton inscription, pour que les organisateurs sachent ce qui fait venir du monde.
        </li>
      </ul>
      <p>
        Base légale : l’exécution du service que tu demandes (article 6-1-b du RGPD), et pour la modération et
        la sécurité, l’intérêt légitime (6-1-f).
      </p>
      <h2>Combien de fois un défi est vu</h2>
      <p>
        Chaque défi compte ses visites, par jour et par provenance, sans cookie et sans savoir qui tu es. Pour
        ne pas te compter deux fois dans la journée, le serveur calcule une empreinte à partir de ton adresse
        IP, du nom de ton navigateur, du défi et d’un secret tiré au sort chaque jour. Il n’en garde que huit
        octets, jusqu’au lendemain ; le secret disparaît avec eux, et plus personne ne peut refaire le calcul.
        Ni ton adresse IP ni le nom de ton navigateur ne sont écrits. Il ne reste que des nombres, gardés deux
        ans.
      </p>
      <h2>Qui voit tes données</h2>
      <p>
        Toi ; qui organise un défi auquel tu participes ; la modération, s’il le faut. Personne d’autre : rien
        n’est vendu, ni transmis, ni envoyé à un tiers. L’adresse exacte d’un défi peut elle aussi n’être
        montrée qu’aux personnes qui ont une place.
      </p>
      <p>
        Deux exceptions, et seulement quand tu appuies. Sur « Chercher dans le registre public » : le nom ou
        le numéro que tu as tapé part à l’annuaire des entreprises de l’État, depuis notre serveur. Rien de
        toi n’y est joint. Sur « Voir la carte détaillée » : ton navigateur demande le fond de carte au
        service nommé à côté du bouton, qui voit ton adresse IP et l’endroit que tu regardes ; il n’apprend ni
        ce que tu cherches, ni qui tu es.
      </p>
      <p>
        « Près de moi » demande ta position à ton appareil, à ce moment-là seulement. Seul le kilomètre où tu
        te trouves entre dans l’adresse de la recherche ; rien n’en est gardé avec ton nom.
      </p>
      <h2>Tes droits</h2>
      <p>
        Accès, rectification, effacement, limitation, opposition, portabilité : corrige ce que tu peux dans
        ton compte, et pour le reste écris à <Contact />. Réponse sous un mois. Si elle ne te convient pas, tu
        peux saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </ProsePage>
  )
}
