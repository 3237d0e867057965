import { departmentShapes, viewBox } from '@/components/finding/department-shapes'
import { resultsAt } from '@/components/finding/results-at'
import { markup, type Markup } from '@/components/ui/markup'
import type { ChallengeFilters } from '@/lib/challenges/filters'
import type { DepartmentCount } from '@/lib/challenges/map'
import { count, number } from '@/lib/french'

/** Units of the drawing: narrower than this, a figure would cover the neighbours. */
const ROOM_FOR_A_FIGURE = 34

/**
 * The départements, darker where there is more. Each is a link for whoever points at it; the list of the same links
 * beside it is what a keyboard and a screen reader read, so that the drawing is hidden from both.
 */
export function departmentMap(filters: ChallengeFilters, counts: DepartmentCount[]): Markup {
  const found = new Map(counts.map((department) => [department.code, department]))
  const most = Math.max(1, ...counts.map(({ count: n }) => n))
  const link = (code: string, drawing: Markup) => {
    const department = found.get(code)
    if (!department) return markup`<g>${drawing}</g>`
    return markup`<a href="${departmentAt(filters, code)}" tabindex="-1" data-depth="${depth(department.count, most)}">${drawing}</a>`
  }
  const shapes = departmentShapes.map(({ code, path, middle: [x, y], width }) => {
    const { name, count: n = 0 } = found.get(code) ?? {}
    const title = name !== undefined && markup`<title>${name}\u00a0: ${count(n, 'défi')}</title>`
    const figure =
      n > 0 && width > ROOM_FOR_A_FIGURE && markup`<text x="${x}" y="${y + 4}">${number(n)}</text>`
    return link(code, markup`${title}<path d="${path}"/>${figure}`)
  })
  // Drawn, they would be specks, or lie.
  const overseas = counts
    .filter(({ code }) => code.length === 3)
    .map(({ code, name, count: n }) => link(code, markup`<span>${name} ${number(n)}</span>`))
  return markup`<div aria-hidden="true"><svg viewBox="${viewBox}" class="france" focusable="false">${shapes}</svg><p class="overseas">${overseas}</p></div>`
}

/** The same as a list of links, with the figures in words. */
export function departmentList(filters: ChallengeFilters, counts: DepartmentCount[]): Markup {
  const items = counts.map(
    ({ code, name, count: n }) =>
      markup`<li><a href="${departmentAt(filters, code)}" rel="nofollow"><span>${name} (${code})</span> <span class="shrink-0 text-ink-soft">${count(n, 'défi')}</span></a></li>`,
  )
  return markup`<ul class="departments">${items}</ul>`
}

function departmentAt(filters: ChallengeFilters, code: string): string {
  return resultsAt({ ...filters, where: { kind: 'department', code }, view: null })
}

/** One to four, each twice and a half as much as the one before. */
function depth(n: number, most: number): number {
  return Math.max(1, Math.min(4, Math.ceil(4 + Math.log(n / most) / Math.log(2.5))))
}
