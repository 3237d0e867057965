import { pageMetadata } from '@/components/sharing/page-metadata'
import { ButtonLink } from '@/components/ui/button'
import { ProsePage } from '@/components/ui/prose-page'
import { VerifiedMark } from '@/components/ui/verified-mark'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'À propos',
    description:
      'Pourquoi ce réseau existe, comment il marche et ce qu’il s’interdit : des défis solidaires courts, à relever en un clic, sans traceur, sans publicité et sans engagement.',
    path: paths.about,
  })
}

export default function AboutPage() {
  const { SITE_NAME } = env()
  return (
    <ProsePage title="Le bénévolat, par petits bouts">
      <p className="text-lg">
        En France, une personne sur quatre est bénévole. Presque deux de plus le voudraient. Ce qui les
        arrête : le temps qui manque, et la peur de ne plus pouvoir dire non.
      </p>
      <p>
        {SITE_NAME} prend le problème par là. Un <strong>défi</strong>, c’est une action solidaire courte et
        concrète : nettoyer une plage un samedi matin, tenir une collecte deux heures, écrire à une personne
        isolée depuis son canapé. Chaque page répond d’abord à trois questions : quoi exactement, combien de
        temps, et comment se désister.
      </p>
      <h2>Trois gestes</h2>
      <ul>
        <li>
          <strong>Relever</strong> un défi : un clic et ta place est prise. Un empêchement, un geste, et elle
          passe à quelqu’un d’autre.
        </li>
        <li>
          <strong>Relayer</strong> un défi : dire « bonne idée » et le faire voir plus loin. Le bouche à
          oreille est notre seule publicité.
        </li>
        <li>
          <strong>Lancer</strong> un défi : trois minutes, pour une association comme pour une personne.
        </li>
      </ul>
      <h2 id="verifiee">Ce que nous vérifions</h2>
      <p>
        Une organisation porte le signe <VerifiedMark /> de deux façons. Soit la modération a regardé qui elle
        est : son nom, son numéro, ses traces publiques. Soit une personne de son équipe a ouvert un lien
        envoyé à une adresse au nom de domaine de l’organisation ; ce nom est alors écrit sur sa page. Le
        signe dit que nous savons qui parle ; il ne note pas ce que l’organisation fait. Si elle change de
        nom, de sorte ou de numéro, elle le perd, et doit être vérifiée de nouveau.
      </p>
      <p>
        Les premiers défis d’une personne, et ceux d’une organisation pas encore vérifiée, sont relus avant
        d’être publiés. Un défi n’est jamais un emploi déguisé, ni une vente, ni un danger.
      </p>
      <h2>Ce que nous nous interdisons</h2>
      <p>
        Aucun traceur, aucune publicité, aucune requête vers un tiers. Ton nom et ton adresse e-mail ne sont
        jamais publics ; sous un défi n’apparaissent que les pseudonymes des personnes qui l’ont choisi.
        Personne ne publie qui n’est pas venu.
      </p>
      <h2>Sur ton territoire, et ailleurs</h2>
      <p>
        Une mutuelle, une fédération ou une ville peut héberger le site pour son territoire ou pour le pays
        entier. Ce qu’il montre se lit aussi ailleurs :{' '}
        <a href={paths.developers}>flux, cadres à intégrer et API publique</a>.
      </p>
      <p className="flex flex-wrap gap-3 pt-4">
        <ButtonLink href={paths.challenges}>Trouver un défi</ButtonLink>
      </p>
    </ProsePage>
  )
}
