import { hueStyle } from '@/components/challenges/cause-hue'
import { emblems } from '@/components/challenges/emblems'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Rings } from '@/components/ui/rings'
import { pathOf, type Area } from '@/lib/areas/areas'
import type { AreaFigures } from '@/lib/areas/queries'
import type { Character } from '@/lib/areas/surroundings'
import { headingOf, introductionOf, openCount } from '@/lib/areas/words'
import { causes } from '@/lib/challenges/causes'
import { number } from '@/lib/french'
import { paths } from '@/lib/paths'

type Props = { area: Area; figures: AreaFigures; character: Character; now: Date }

/** Where one is, what this is about, and what it comes to. */
export function AreaHeader({ area, figures, character, now }: Props) {
  const [first, ...others] = introductionOf(area, figures, character, now)
  return (
    <header className="grid grid-cols-1 gap-4">
      <Breadcrumbs {...trailOf(area)} />
      <div
        style={'cause' in area ? hueStyle(area.cause) : undefined}
        className={`relative isolate overflow-clip rounded-card px-5 py-8 sm:px-10 sm:py-12 ${'cause' in area ? 'bg-field text-on-field' : 'bg-sunken'}`}
      >
        <Mark area={area} />
        <h1 className="max-w-[18ch] text-3xl font-black">{headingOf(area)}</h1>
        <p className="mt-4 max-w-[46ch] text-lg">{first}</p>
      </div>
      {others.length > 0 && <p className="column">{others.join(' ')}</p>}
      <Figures figures={figures} />
    </header>
  )
}

function Mark({ area }: { area: Area }) {
  if (!('cause' in area))
    return (
      <Rings className="absolute top-full left-full -z-10 size-[30rem] -translate-x-1/2 -translate-y-1/2" />
    )
  return (
    <svg
      viewBox="-4 -4 108 108"
      aria-hidden
      className="emblem absolute -right-8 -bottom-10 -z-10 size-44 opacity-40 sm:right-6 sm:size-64 sm:opacity-100"
      dangerouslySetInnerHTML={{ __html: emblems[area.cause] }}
    />
  )
}

function Figures({ figures }: { figures: AreaFigures }) {
  const { open, weekend, achieved } = figures
  const lines = [
    [open, openCount(figures), open < 2 ? 'défi ouvert' : 'défis ouverts'],
    [weekend, number(weekend), 'ce week-end'],
    [
      achieved.people,
      number(achieved.people),
      achieved.people < 2 ? 'personne est déjà venue' : 'personnes sont déjà venues',
    ],
    [achieved.hours, number(achieved.hours), achieved.hours < 2 ? 'heure donnée' : 'heures données'],
  ] as const
  const shown = lines.filter(([n]) => n > 0)
  if (shown.length === 0) return null
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-6 sm:flex sm:flex-wrap sm:gap-x-12">
      {shown.map(([, n, label]) => (
        <div key={label} className="flex flex-col-reverse justify-end">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-2xl font-black tabular-nums first-letter:uppercase">{n}</dd>
        </div>
      ))}
    </dl>
  )
}

function trailOf(area: Area) {
  const here = { label: nameOf(area), href: pathOf(area) }
  const departments = { label: 'Départements', href: paths.departments }
  switch (area.kind) {
    case 'cause':
      return { trail: [{ label: 'Causes', href: paths.causes }], here }
    case 'department':
      return { trail: [departments], here }
    case 'cause-in':
      return {
        trail: [
          { label: 'Causes', href: paths.causes },
          { label: causes[area.cause].label, href: paths.cause(causes[area.cause].slug) },
        ],
        here,
      }
    case 'town': {
      const { code, name } = area.town.department
      return { trail: [departments, { label: name, href: paths.department(code) }], here }
    }
  }
}

function nameOf(area: Area): string {
  if (area.kind === 'cause') return causes[area.cause].label
  return area.kind === 'town' ? area.town.name : area.department.name
}
