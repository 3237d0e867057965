import { JsonLd } from '@/components/ui/json-ld'
import { absolute } from '@/lib/env'

type Crumb = { label: string; href: string }

/** The way here from the top, for people and, as schema.org has it, for search engines; `here` is this page. */
export function Breadcrumbs({ trail, here }: { trail: Crumb[]; here: Crumb }) {
  const items = [...trail, here].map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(href),
  }))
  return (
    <nav aria-label="Fil d’Ariane">
      <JsonLd
        data={{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items }}
      />
      <ol className="flex flex-wrap items-center text-sm text-ink-soft">
        {trail.map(({ label, href }) => (
          <li key={href} className="flex items-center after:px-2 after:content-['›'/''] after:content-['›']">
            <a href={href} className="inline-flex min-h-9 items-center hover:underline">
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page" className="inline-flex min-h-9 items-center font-bold text-ink">
          {here.label}
        </li>
      </ol>
    </nav>
  )
}
