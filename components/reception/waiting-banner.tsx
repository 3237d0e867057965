import { Notice } from '@/components/ui/notice'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

/** What has not left this device yet, and why; and what was refused. */
export function WaitingBanner({
  waiting,
  trouble,
  refusals,
}: {
  waiting: number
  trouble: { message: string | null; signIn: boolean } | null
  refusals: string[]
}) {
  const kept = waiting > 0 ? `${count(waiting, 'geste gardé', 'gestes gardés')}` : ''
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {trouble && !trouble.message && (
        <Notice>
          Hors connexion&nbsp;:{' '}
          {kept
            ? `${kept}, ${waiting > 1 ? 'ils partiront tout seuls' : 'il partira tout seul'}.`
            : 'tes gestes se gardent ici.'}
        </Notice>
      )}
      {trouble?.message && (
        <Notice look="danger">
          {trouble.message} {kept && <strong>{kept}. </strong>}
          {trouble.signIn && (
            <a className="link" href={paths.signIn}>
              Me connecter
            </a>
          )}
        </Notice>
      )}
      {refusals.length > 0 && (
        <Notice look="danger">
          {[...new Set(refusals)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}
