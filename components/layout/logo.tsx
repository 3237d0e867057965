/** The wordmark: an i whose dot spreads in rings. Drawn, so that it needs no font; said once, as « Diffuz ». */
export function Logo() {
  return (
    <svg viewBox="0 -12 262 102" className="h-9 w-auto sm:h-11" role="img" aria-label="Diffuz">
      <g fill="none" stroke="currentColor" strokeWidth="13" strokeLinecap="round" strokeLinejoin="round">
        <path d="M52 8V76M52 56a21 21 0 1 1-42 0 21 21 0 0 1 42 0" />
        <path d="M79 40V76" />
        <path d="M136 10c-14-4-21 5-21 17V76M102 40h30M172 10c-14-4-21 5-21 17V76M139 40h30" />
        <path d="M184 38V58a16 16 0 0 0 36 0V38M220 38V76" transform="translate(-2 0)" />
        <path d="M234 40h20l-20 35h21" transform="translate(2 0)" />
      </g>
      <g fill="none" stroke="var(--accent)" strokeWidth="5" strokeLinecap="round">
        <path d="M66 10a15 15 0 0 1 26 0" transform="translate(0 -2)" />
        <path d="M61 2a24 24 0 0 1 36 0" transform="translate(0 -5)" />
      </g>
      <circle cx="79" cy="18" r="8.5" fill="var(--accent)" />
    </svg>
  )
}
