import type { Clicks } from '@/scripts/bench/clicks'
import type { DashboardFigures } from '@/scripts/bench/dashboard'

/** Milliseconds of processor of one request each. */
export type Figures = {
  text: number
  rendered: number
  cached: number
  nginx: number | null
  refused: number
  joined: number
}

export function print(figures: Map<number, Figures>, rounds: number): void {
  const row = (what: string, figure: (figures: Figures) => string) =>
    `| ${what} | ${[...figures.values()].map(figure).join(' | ')} |`
  const ms = (value: number) => value.toFixed(value < 1 ? 3 : 2)
  console.log(
    [
      `\nCPU-ms per request, server and database together, median of ${rounds} rounds:\n`,
      `| | ${[...figures.keys()].map((size) => `${size} challenges`).join(' | ')} |`,
      `|---|${[...figures].map(() => '---:|').join('')}`,
      row('yardstick: a page of text rendered', ({ text }) => ms(text)),
      row('`/defis` rendered (at most 12)', ({ rendered }) => ms(rendered)),
      row('`/defis` from the page cache', ({ cached }) => ms(cached)),
      row('the same bytes from nginx', ({ nginx }) => (nginx === null ? 'no nginx here' : ms(nginx))),
      row('cache ÷ nginx (at most 3)', ({ cached, nginx }) => (nginx ? (cached / nginx).toFixed(1) : '–')),
      row('an action of the same form that is refused unread', ({ refused }) => ms(refused)),
      row('signed-in join by server action (at most 4)', ({ joined }) => ms(joined)),
    ].join('\n'),
  )
}

export function printClicks({ p50, p99, popular, bare }: Clicks): void {
  const nothing = 'pgbench n’est pas installé : sans lui, pas de transaction nue à côté'
  console.log(
    [
      '\nBy the clock, server and database on this machine:\n',
      '| | |\n|---|---:|',
      `| a join, 20 people at once on 20 défis, p50 | ${p50.toFixed(0)} ms |`,
      `| the same, p99 (at most 250) | ${p99.toFixed(0)} ms |`,
      `| joins on one popular slot (at least 150) | ${popular.toFixed(0)} /s |`,
      `| the bare transaction on it, by pgbench | ${bare === null ? nothing : `${bare.toFixed(0)} /s`} |`,
    ].join('\n'),
  )
}

export function printDashboard({ pages, uncounted, counted }: DashboardFigures): void {
  console.log(
    [
      '\nAn organisation with 500 défis and 20,000 participations, by the clock, one request after the other:\n',
      '| | median | slowest |\n|---|---:|---:|',
      ...pages.map(
        ({ path: page, median, slowest }) =>
          `| \`${page}\` | ${median.toFixed(0)} ms | ${slowest.toFixed(0)} ms |`,
      ),
      '\nCPU-ms of the server per answer from the page cache:\n',
      '| | |\n|---|---:|',
      `| fetched ahead, not counted | ${uncounted.toFixed(3)} |`,
      `| a thousand visitors, counted | ${counted.toFixed(3)} |`,
    ].join('\n'),
  )
}
