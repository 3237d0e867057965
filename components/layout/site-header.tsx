import { Logo } from '@/components/layout/logo'
import { currentUser } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'

const item =
  'inline-flex min-h-11 items-center rounded-control px-3 font-bold whitespace-nowrap hover:bg-sunken'

/** Logo and three doors; on a phone the two that everybody needs take a row of their own. */
export async function SiteHeader() {
  const user = await currentUser()
  return (
    <header className="page flex flex-wrap items-center gap-x-2 py-3 sm:py-4">
      <a href={paths.home} className="mr-auto rounded-control py-1 pr-2">
        <Logo />
      </a>
      <nav aria-label="Principale" className="contents">
        <ul className="order-last -mx-3 flex w-full flex-wrap sm:order-none sm:mx-0 sm:w-auto">
          <li>
            <a href={paths.challenges} className={item}>
              Trouver un défi
            </a>
          </li>
          <li>
            <a href={paths.newChallenge} className={item}>
              Lancer un défi
            </a>
          </li>
        </ul>
        {user ? (
          <a href={paths.dashboard} className={`${item} border-2 border-ink`}>
            Mon tableau de bord
          </a>
        ) : (
          <a href={paths.signIn} className={`${item} border-2 border-ink`}>
            Se connecter
          </a>
        )}
      </nav>
    </header>
  )
}
