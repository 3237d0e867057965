import { LinkList } from '@/components/areas/link-list'
import type { Area } from '@/lib/areas/areas'
import { causeTexts } from '@/lib/areas/causes'
import type { Neighbours } from '@/lib/areas/surroundings'
import { causes } from '@/lib/challenges/causes'
import { ofDepartment, inDepartment } from '@/lib/places/departments'
import { ofPlace } from '@/lib/places/rules'
import { paths } from '@/lib/paths'

/** Where to go on from here: the same cause elsewhere, other causes here, the next towns. */
export function AreaNeighbours({ area, neighbours }: { area: Area; neighbours: Neighbours }) {
  const department =
    area.kind === 'town' ? area.town.department : area.kind === 'cause' ? null : area.department
  const cause = 'cause' in area ? area.cause : null
  return (
    <>
      {department && (
        <LinkList
          id="causes"
          title={
            cause ? `D’autres causes ${inDepartment(department)}` : `Par cause, ${inDepartment(department)}`
          }
          items={neighbours.causes.map((one) => ({
            href: paths.causeIn(causes[one.cause].slug, department.code),
            label: causes[one.cause].label,
            open: one.open,
            cause: one.cause,
          }))}
        />
      )}
      <LinkList
        id="villes"
        title={
          area.kind === 'town'
            ? `Autour ${ofPlace(area.town.name)}`
            : `Les villes ${department ? ofDepartment(department) : ''}`
        }
        items={neighbours.towns.map(({ slug, name, departmentCode, open }) => ({
          href: paths.town(slug),
          label: departmentCode === department?.code ? name : `${name} (${departmentCode})`,
          open,
        }))}
      />
      <LinkList
        id="departements"
        title={
          cause
            ? department
              ? `Agir ${causeTexts[cause].purpose} pas loin d’ici`
              : 'Dans quel département\u202f?'
            : 'Les départements les plus proches'
        }
        items={neighbours.departments.map(({ code, name, open }) => ({
          href: cause ? paths.causeIn(causes[cause].slug, code) : paths.department(code),
          label: name,
          open,
        }))}
      />
      <p className="flex flex-wrap gap-x-6">
        {area.kind === 'town' && (
          <a
            className="inline-flex min-h-11 items-center link"
            href={paths.department(area.town.department.code)}
          >
            Tous les défis {ofDepartment(area.town.department)}
          </a>
        )}
        {area.kind === 'cause-in' && (
          <a className="inline-flex min-h-11 items-center link" href={paths.department(area.department.code)}>
            Toutes les causes {inDepartment(area.department)}
          </a>
        )}
        {cause && department && (
          <a className="inline-flex min-h-11 items-center link" href={paths.cause(causes[cause].slug)}>
            La même cause partout en France
          </a>
        )}
      </p>
    </>
  )
}
