const drawing =
  '<path fill="currentColor" d="m10 .8 2.3 1.9 3-.2.8 2.9 2.5 1.6-1.1 2.8 1.1 2.8-2.5 1.6-.8 2.9-3-.2L10 18.8l-2.3-1.9-3 .2-.8-2.9-2.5-1.6 1.1-2.8-1.1-2.8 2.5-1.6.8-2.9 3 .2Z"/><path fill="none" stroke="var(--surface)" stroke-width="2" d="m6.2 10 2.6 2.6 5-5.2"/>'

/** The house has checked that this organisation is who it says. */
export function VerifiedMark() {
  return (
    <svg
      viewBox="0 0 20 20"
      role="img"
      aria-label="vérifiée"
      className="verified"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}
