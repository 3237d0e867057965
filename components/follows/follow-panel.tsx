import { EmailForm } from '@/components/accounts/email-form'
import { FollowButton } from '@/components/follows/follow-button'
import { buttonClass } from '@/components/ui/button'
import { currentUser } from '@/lib/accounts/session'
import { follows } from '@/lib/follows/queries'
import { number } from '@/lib/french'

/** The button for somebody signed in; for anybody else the address that confirms it. */
export async function FollowPanel({
  organization: { id, followerCount },
}: {
  organization: { id: string; followerCount: number }
}) {
  const person = await currentUser()
  if (person) {
    const following = await follows(person.id, id)
    return <FollowButton organizationId={id} initial={{ on: following, count: followerCount }} />
  }
  return (
    <details>
      <summary className={buttonClass('secondary', 'w-fit list-none [&::-webkit-details-marker]:hidden')}>
        Suivre
        {followerCount > 0 && <span className="font-normal">{number(followerCount)}</span>}
      </summary>
      <div className="mt-3 max-w-md rounded-card border border-line p-4">
        <EmailForm
          intention={{ intention: 'follow', organizationId: id }}
          button="Suivre cette organisation"
          caption="Un lien à ouvrir dans ta boîte, et c’est fait. Ensuite, un courrier par jour au plus, quand elle lance un défi."
        />
      </div>
    </details>
  )
}
