// LibreOffice Calc, which opens the exports in the tests as an association does: one that is there, or the system's.
import { existsSync } from 'node:fs'
import { installPackage } from './system-packages.mjs'
import { Refusal } from './steps.mjs'

const known = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

export const withoutLibreOffice =
  'Le test des exports demande LibreOffice Calc : installe-le (par exemple « sudo apt-get install libreoffice-calc-nogui ») ou nomme-le dans LIBREOFFICE_PATH.'

/** Where it is, or nothing. */
export function installedLibreOffice() {
  return [process.env.LIBREOFFICE_PATH, ...known].find((path) => path && existsSync(path))
}

/** Installs it where it is missing and can be; where it cannot, the test that needs it says so and fails. */
export async function provideLibreOffice() {
  if (installedLibreOffice()) return
  try {
    await installPackage('LibreOffice Calc installé', 'libreoffice-calc-nogui')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(`✗ ${error.message}`)
  }
}
