import { AlertInvite } from '@/components/alerts/alert-invite'
import { AreaHeader } from '@/components/areas/area-header'
import { AreaNeighbours } from '@/components/areas/area-neighbours'
import { AreaOrganizers } from '@/components/areas/area-organizers'
import { ChallengeList } from '@/components/challenges/challenge-list'
import { PartnerMissions } from '@/components/federation/partner-missions'
import { AchievedList } from '@/components/organizations/achievements'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { feedOf, filtersOf, keyOf, type Area } from '@/lib/areas/areas'
import type { AreaFigures } from '@/lib/areas/queries'
import { findSurroundings } from '@/lib/areas/surroundings'
import { openCount, whereIs } from '@/lib/areas/words'
import { noFilters } from '@/lib/challenges/filters'
import { challengesPath } from '@/lib/challenges/filter-address'
import { listOpenChallengesIn, listRemoteChallenges } from '@/lib/challenges/lists'
import type { MissionArea } from '@/lib/federation/partners/queries'
import { count } from '@/lib/french'
import { paths } from '@/lib/paths'

/** What a cause, a département or a town has to say: what is open, what was achieved, who acts, where to go next. */
export async function AreaPage({ area, figures, now }: { area: Area; figures: AreaFigures; now: Date }) {
  const [challenges, surroundings] = await Promise.all([
    figures.open > 0 ? listOpenChallengesIn(keyOf(area), now) : [],
    findSurroundings(area),
  ])
  const { neighbours, organizers, achieved, character } = surroundings
  return (
    <div className="page grid grid-cols-1 gap-12 pt-3 sm:pt-4">
      <AreaHeader area={area} figures={figures} character={character} now={now} />
      <section aria-labelledby="ouverts" className="grid grid-cols-1 gap-5">
        <h2 id="ouverts">
          {figures.open > 0 ? openHeading(area, figures) : `Rien d’ouvert ${whereIs(area)}`}
        </h2>
        {challenges.length > 0 ? (
          <>
            <ChallengeList challenges={challenges} now={now} />
            <More area={area} figures={figures} shown={challenges.length} />
          </>
        ) : (
          <NothingOpen area={area} now={now} />
        )}
      </section>
      <PartnerMissions area={missionsOf(area)} now={now} />
      <AchievedList challenges={achieved} />
      <AreaOrganizers organizers={organizers} area={area} />
      <AreaNeighbours area={area} neighbours={neighbours} />
      <OnYourSite area={area} />
    </div>
  )
}

/** For the town hall, the school, the club: the same list on their own pages. */
function OnYourSite({ area }: { area: Area }) {
  const feed = feedOf(area)
  if (!feed || feed.kind === 'defis') return null
  return (
    <p className="text-ink-soft">
      Tu tiens un site ?{' '}
      <a className="link" href={paths.snippets(feed.kind, feed.slug)}>
        Montre ces défis sur ton site, ou abonne-toi à leur flux
      </a>
    </p>
  )
}

function missionsOf(area: Area): MissionArea {
  return {
    ...('cause' in area && { causes: [area.cause] }),
    ...('department' in area && { departmentCode: area.department.code }),
    ...('town' in area && { communeSlug: area.town.slug }),
  }
}

function openHeading(area: Area, figures: AreaFigures): string {
  const where = whereIs(area)
  const text = `${openCount(figures)}\u00a0${figures.open < 2 ? 'défi ouvert' : 'défis ouverts'}${where && ` ${where}`}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Into the search, where the same list can be narrowed down; of a town with what is next door. */
function More({ area, figures, shown }: { area: Area; figures: AreaFigures; shown: number }) {
  const filters = filtersOf(area)
  return (
    <p className="flex flex-wrap gap-3">
      {(figures.open > shown || area.kind === 'town') && (
        <a href={challengesPath(filters)} className={buttonClass('secondary')}>
          {area.kind === 'town'
            ? 'Voir aussi à 10\u00a0km à la ronde'
            : `Voir ${figures.more ? 'tous les défis' : `les ${count(figures.open, 'défi')}`}`}
        </a>
      )}
      {figures.weekend > 0 && figures.weekend < figures.open && area.kind !== 'town' && (
        <a href={challengesPath({ ...filters, when: 'week-end' })} className={buttonClass('secondary')}>
          Seulement ce week-end
        </a>
      )}
      <AlertInvite filters={{ ...noFilters, ...filters }} />
    </p>
  )
}

/** The neighbours stand further down; here is what needs no travel, and how to begin oneself. */
async function NothingOpen({ area, now }: { area: Area; now: Date }) {
  const remote = await listRemoteChallenges(now, 3)
  return (
    <div className="grid gap-8">
      <div className="grid column gap-4">
        <p>
          {area.kind === 'cause'
            ? 'Personne n’a lancé de défi pour cette cause ces jours-ci. Et si c’était toi\u202f? Trois minutes suffisent.'
            : 'Le prochain, c’est peut-être toi qui le lances\u00a0: trois minutes suffisent, et les voisins suivent.'}
        </p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink href={paths.newChallenge}>Lancer un défi</ButtonLink>
          <AlertInvite filters={{ ...noFilters, ...filtersOf(area) }} />
          {area.kind === 'town' && (
            <a
              href={challengesPath({ where: { kind: 'town', slug: area.town.slug, radius: 50 } })}
              className={buttonClass('secondary')}
            >
              Chercher à 50&nbsp;km à la ronde
            </a>
          )}
        </p>
      </div>
      {remote.length > 0 && (
        <div className="grid gap-4">
          <h3>En attendant, sans bouger de chez toi</h3>
          <ChallengeList challenges={remote} now={now} />
        </div>
      )}
    </div>
  )
}
