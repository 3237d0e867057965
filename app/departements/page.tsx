import { CountedUpTo } from '@/components/areas/counted-up-to'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { listDepartments } from '@/lib/areas/queries'
import { count } from '@/lib/french'
import { describe, pageMetadata } from '@/components/sharing/page-metadata'
import { paths } from '@/lib/paths'

export function generateMetadata() {
  return pageMetadata({
    title: 'Bénévolat par département',
    description: describe(
      'Choisis ton département, en métropole ou outre-mer, et vois les défis solidaires ouverts près de chez toi : quoi, quand, où, et combien de temps ils prennent.',
    ),
    path: paths.departments,
  })
}

export default async function DepartmentsPage() {
  const departments = await listDepartments()
  const active = departments.filter(({ open }) => open > 0).length
  return (
    <div className="page grid grid-cols-1 gap-8 pt-3 sm:pt-4">
      <header className="grid grid-cols-1 gap-4">
        <Breadcrumbs
          trail={[{ label: 'Accueil', href: paths.home }]}
          here={{ label: 'Départements', href: paths.departments }}
        />
        <h1 className="text-3xl font-black">C’est où, chez toi&#8239;?</h1>
        <p className="column text-lg">
          {active > 0
            ? `Des défis t’attendent dans ${count(active, 'département')}. Là où il n’y en a pas encore, le premier peut être le tien.`
            : 'Rien d’ouvert pour l’instant\u00a0: le premier défi peut être le tien.'}
        </p>
      </header>
      <ul className="columns-[15rem] gap-x-8 *:break-inside-avoid">
        {departments.map(({ code, name, open }) => (
          <li key={code} className="border-b border-line">
            <a
              href={paths.department(code)}
              className="grid min-h-11 grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-2 hover:underline"
            >
              <span className="text-sm text-ink-soft tabular-nums">{code}</span>
              <span className={open > 0 ? 'font-bold' : 'text-ink-soft'}>{name}</span>
              {open > 0 && (
                <span className="text-sm tabular-nums">
                  <CountedUpTo n={open} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
