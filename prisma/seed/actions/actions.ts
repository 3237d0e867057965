import type { Action } from './action'
import { animals } from './animals'
import { caregivers } from './caregivers'
import { cultureSport } from './culture-sport'
import { disability } from './disability'
import { discrimination } from './discrimination'
import { education } from './education'
import { emergency } from './emergency'
import { environment } from './environment'
import { hardship } from './hardship'
import { health } from './health'
import { youth } from './youth'

export const actions: Action[] = [
  ...environment,
  ...hardship,
  ...caregivers,
  ...youth,
  ...animals,
  ...disability,
  ...health,
  ...education,
  ...cultureSport,
  ...discrimination,
  ...emergency,
]
