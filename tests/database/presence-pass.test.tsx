import QRCode from 'qrcode'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DisputeForm } from '@/components/participations/dispute-form'
import { PresencePass } from '@/components/participations/presence-pass'
import { presenceCode } from '@/lib/participations/keys'
import { spokenCode } from '@/lib/participations/presence-rules'

const participationId = '1b671a64-40d5-491e-99b0-da01ff1f3341'

test('the pass shows the code, and the address of the list with it as a QR code', () => {
  const drawn = renderToStaticMarkup(<PresencePass participationId={participationId} slug="une-matinee" />)
  const code = presenceCode(participationId)
  expect(drawn).toContain(spokenCode(code))

  const { modules } = QRCode.create(
    `http://localhost:3000/tableau-de-bord/defis/une-matinee/accueil?code=${code}`,
    { errorCorrectionLevel: 'L' },
  )
  const squares = Array.from(drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g), ([, x, y]) => `${x} ${y}`)
  const dark = Array.from(modules.data, (bit, at) =>
    bit ? `${(at % modules.size) + 4} ${Math.floor(at / modules.size) + 4}` : '',
  ).filter(Boolean)
  expect(squares).toEqual(dark)
})

test('whoever comes by the link of a mail contests with its key', () => {
  const drawn = renderToStaticMarkup(
    <DisputeForm participationId={participationId} participationKey="clef" dispute="J’y étais." />,
  )
  expect(drawn).toContain('<input type="hidden" name="key" value="clef"/>')
  expect(drawn).toContain('J’y étais.')
})
