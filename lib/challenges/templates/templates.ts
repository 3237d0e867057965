import { bloodDonation, foodCollection, objects, streetFundraising } from '@/lib/challenges/templates/giving'
import { charityRun, cleanUp, planting } from '@/lib/challenges/templates/outdoors'
import { letters, remoteTask, repairCafe, tutoring, visit } from '@/lib/challenges/templates/sharing'

/** Every kind of action that the guided page can begin with, the most frequent first. */
export const templates = [
  cleanUp,
  foodCollection,
  visit,
  tutoring,
  repairCafe,
  planting,
  charityRun,
  objects,
  bloodDonation,
  streetFundraising,
  remoteTask,
  letters,
]
