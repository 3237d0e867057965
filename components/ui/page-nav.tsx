type Page = { page: string; label: string; href: string }

/**
 * Between pages about one thing, the open one marked. On a phone they stand in one line that scrolls, with the open
 * one in sight where the browser knows how (CSS Scroll Snap 2, `scroll-initial-target`).
 */
export function PageNav({ label, pages, current }: { label: string; pages: Page[]; current: string }) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 scroll-px-4 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0 print:hidden"
    >
      <ul className="flex gap-x-6 sm:flex-wrap">
        {pages.map(({ page, label: words, href }) => (
          <li key={page} className="shrink-0">
            <a
              href={href}
              aria-current={page === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-3 border-transparent font-bold text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink aria-[current]:[scroll-initial-target:nearest]"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
