import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'

/** On a demonstration: where the mail goes, and who one may be. */
export function DemoHint() {
  return (
    <Notice>
      Ce site est une démonstration. Le courrier arrive dans{' '}
      <Link className="link" href={paths.mailbox} prefetch={false}>
        la boîte de démonstration
      </Link>
      , qui nomme aussi des comptes à essayer.
    </Notice>
  )
}
