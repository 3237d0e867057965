import QRCode from 'qrcode'
import { absolute } from '@/lib/env'
import { presenceCode } from '@/lib/participations/keys'
import { spokenCode } from '@/lib/participations/presence-rules'
import { paths } from '@/lib/paths'

/**
 * What a participant shows on the spot: a QR code, and the same in eight characters. It holds the address of the
 * organisers' list, so that any camera of theirs leads there; to anybody else that address shows nothing.
 */
export function PresencePass({ participationId, slug }: { participationId: string; slug: string }) {
  const code = presenceCode(participationId)
  const { modules } = QRCode.create(absolute(paths.reception(slug, code)), {
    errorCorrectionLevel: 'L',
  })
  const margin = 4
  const side = modules.size + 2 * margin
  const dark = Array.from(modules.data, (bit, at) => {
    const [x, y] = [at % modules.size, Math.floor(at / modules.size)]
    return bit ? `M${x + margin} ${y + margin}h1v1h-1z` : ''
  }).join('')
  return (
    <figure className="grid w-fit justify-items-center gap-3 rounded-card bg-surface p-5 shadow-card">
      {/* Dark on white whatever the theme: that is what cameras read. */}
      <svg
        role="img"
        aria-label="QR code de ma présence"
        viewBox={`0 0 ${side} ${side}`}
        shapeRendering="crispEdges"
        className="w-72 max-w-full rounded-control"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={dark} fill="#000" />
      </svg>
      <figcaption className="grid justify-items-center text-center">
        <span className="text-sm text-ink-soft">À montrer en arrivant, ou à dire&nbsp;:</span>
        <strong className="text-2xl tracking-wider">{spokenCode(code)}</strong>
      </figcaption>
    </figure>
  )
}
