/** The house has checked that this organisation is who it says. Drawn by the style sheet: a list holds many. */
export function VerifiedMark() {
  return <span role="img" aria-label="vérifiée" className="verified" />
}
