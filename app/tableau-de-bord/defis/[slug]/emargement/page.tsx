import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChallengeNav } from '@/components/dashboard/challenge-nav'
import { PrintButton } from '@/components/dashboard/print-button'
import { requireUser } from '@/lib/accounts/session'
import { arrange, readListFilters } from '@/lib/dashboard/participant-filters'
import { peopleIn } from '@/lib/dashboard/participant-rules'
import { findParticipants } from '@/lib/dashboard/participants'
import { count, duration, period } from '@/lib/french'
import { isReceiving } from '@/lib/participations/presence-rules'

export const metadata: Metadata = { title: 'Feuille d’émargement', robots: { index: false } }

/** Lines left free for those who come unannounced. */
const FREE_LINES = 8

/** Who is expected, by slot, to sign on paper on the day. */
export default async function SigningSheetPage({ params }: { params: Promise<{ slug: string }> }) {
  const person = await requireUser()
  const { slug } = await params
  const now = new Date()
  const challenge = await findParticipants(slug, person.id, now)
  if (!challenge) notFound()
  const expected = readListFilters({ etat: 'viennent', tri: 'nom' })
  const slots = challenge.slots
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((slot) => ({ ...slot, people: arrange(slot.participants, expected) }))

  return (
    <div className="page grid gap-6 py-8 sm:py-12 print:p-0">
      <div className="grid gap-6 print:hidden">
        <div className="column">
          <p className="font-bold text-accent-deep">Feuille d’émargement</p>
          <h1>{challenge.title}</h1>
        </div>
        <ChallengeNav
          slug={slug}
          current="sheet"
          mayEdit={challenge.mayAnswer}
          receiving={isReceiving(challenge, now)}
        />
        <p className="column">
          À imprimer sur A4 : les noms de celles et ceux qui viennent, une place pour signer, et des lignes
          libres pour les personnes venues sans prévenir.
        </p>
        <div>
          <PrintButton>Imprimer</PrintButton>
        </div>
      </div>
      {slots.map(({ id, startsAt, endsAt, people }) => (
        <section key={id} className="signing-slot" aria-labelledby={`feuille-${id}`}>
          <table className="signing">
            <thead>
              <tr>
                <th colSpan={4} scope="colgroup" id={`feuille-${id}`}>
                  <span className="block text-lg font-bold">{challenge.title}</span>
                  <span className="block font-normal first-letter:uppercase">
                    {startsAt && endsAt
                      ? period(startsAt, endsAt, challenge.timezone, now)
                      : `quand on veut, ${duration(challenge.durationMinutes)}`}
                    {' · '}
                    {count(peopleIn(people), 'personne attendue', 'personnes attendues')}
                  </span>
                </th>
              </tr>
              <tr>
                <th scope="col" className="number">
                  N°
                </th>
                <th scope="col">Nom</th>
                <th scope="col">Nombre</th>
                <th scope="col" className="sign">
                  Signature
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id: participation, name, partySize }, index) => (
                <tr key={participation}>
                  <td className="number">{index + 1}</td>
                  <td>{name}</td>
                  <td>{partySize}</td>
                  <td />
                </tr>
              ))}
              {Array.from({ length: FREE_LINES }, (_, line) => (
                <tr key={line}>
                  <td className="number">{people.length + line + 1}</td>
                  <td />
                  <td />
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
