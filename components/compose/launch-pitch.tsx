import { EmailForm } from '@/components/accounts/email-form'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

const steps = [
  [
    'Dis ce qu’on fera',
    'Un titre, une phrase, un jour et un lieu. La page se dessine à côté pendant que tu écris.',
  ],
  [
    'Publie',
    'Une organisation vérifiée est en ligne aussitôt. Sinon, nous relisons d’abord, en général dans la journée.',
  ],
  [
    'Accueille',
    'Les personnes s’inscrivent en un clic. Tu vois qui vient, tu réponds, tu préviens tout le monde.',
  ],
] as const

/** What a visitor sees of « Lancer un défi »: what it is about, and the way in. */
export function LaunchPitch() {
  return (
    <div className="page grid gap-10 py-8 sm:py-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
      <div className="grid gap-6">
        <h1>Lance un défi solidaire</h1>
        <p className="column text-lg text-ink-soft">
          Une action courte et concrète, que d’autres peuvent relever en un clic : nettoyer une rive samedi
          matin, tenir une collecte deux heures, écrire à une personne isolée.
        </p>
        <ol className="grid gap-4">
          {steps.map(([title, text], index) => (
            <li key={title} className="flex gap-4">
              <span
                aria-hidden
                className="grid size-9 shrink-0 place-items-center rounded-full bg-accent font-bold text-on-accent"
              >
                {index + 1}
              </span>
              <div>
                <h2 className="text-lg">{title}</h2>
                <p className="text-ink-soft">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <section
        aria-labelledby="commencer"
        className="grid gap-4 rounded-card bg-surface p-5 shadow-card sm:p-6"
      >
        <h2 id="commencer">Pour commencer, connecte-toi</h2>
        <p className="text-ink-soft">Pas de mot de passe : un lien et un code arrivent par courrier.</p>
        <EmailForm intention={{ intention: 'launch' }} button="Recevoir le lien" />
        <ButtonLink href={paths.signIn} look="quiet">
          Se connecter autrement
        </ButtonLink>
      </section>
    </div>
  )
}
