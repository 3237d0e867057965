import { hueStyle } from '@/components/challenges/cause-hue'
import { causes } from '@/lib/challenges/causes'
import { templates } from '@/lib/challenges/templates/templates'
import { paths } from '@/lib/paths'

/** « Partir d’un modèle »: plain links, each to the guided page filled in. */
export function TemplateChoice({ organizationSlug }: { organizationSlug?: string }) {
  return (
    <details className="mb-8 rounded-card border border-line bg-surface p-4 sm:p-5">
      <summary className="min-h-11 py-2 font-bold">
        Partir d’un modèle
        <span className="block font-normal text-ink-soft">
          Douze actions déjà écrites : il reste à remplir les crochets.
        </span>
      </summary>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map(({ slug, name, hint, cause }) => (
          <li key={slug} className="min-w-0">
            <a
              href={paths.newChallengeFrom(slug, organizationSlug)}
              className="grid h-full content-start justify-items-start gap-1 rounded-control border border-line p-4 hover:border-ink hover:bg-sunken"
            >
              <span
                style={hueStyle(cause)}
                className="rounded-full bg-tint px-3 py-0.5 text-sm font-bold text-on-tint"
              >
                {causes[cause].label}
              </span>
              <span className="font-bold">{name}</span>
              <span className="text-sm text-ink-soft">{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
