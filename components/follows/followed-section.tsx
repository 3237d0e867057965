import { ChallengeList } from '@/components/challenges/challenge-list'
import { countFollowed, listNewestOfFollowed } from '@/lib/follows/queries'
import { paths } from '@/lib/paths'

/** What those one follows have just launched; nothing at all for whoever follows nobody. */
export async function FollowedSection({ userId, now }: { userId: string; now: Date }) {
  const [followed, challenges] = await Promise.all([countFollowed(userId), listNewestOfFollowed(userId, now)])
  if (followed === 0) return null
  return (
    <section aria-labelledby="ceux-que-tu-suis" className="grid grid-cols-1 gap-4">
      <h2 id="ceux-que-tu-suis">Chez les organisations que tu suis</h2>
      {challenges.length > 0 ? (
        <ChallengeList challenges={challenges} now={now} />
      ) : (
        <p>
          Rien d’ouvert chez elles en ce moment : un courrier te préviendra.{' '}
          <a className="link" href={paths.challenges}>
            Voir tous les défis
          </a>
        </p>
      )}
    </section>
  )
}
