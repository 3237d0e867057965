import type { Cause } from '@/lib/generated/prisma/enums'

/** One flat shape for each cause, in a box of 100 × 100, drawn in the class `k3` on whatever lies behind. */
export const emblems = {
  ENVIRONMENT:
    "<path class='k3' d='M50 2C92 28 92 70 50 98 8 70 8 28 50 2Z'/><path class='s4' d='M50 30V98M50 52 68 40M50 68 30 54'/>",
  ANIMALS:
    "<path class='k3' d='M50 46c20 0 38 26 34 40-4 13-20 6-34 6s-30 7-34-6C12 72 30 46 50 46Z'/><ellipse class='k3' cx='14' cy='44' rx='10' ry='14'/><ellipse class='k3' cx='36' cy='22' rx='11' ry='16'/><ellipse class='k3' cx='64' cy='22' rx='11' ry='16'/><ellipse class='k3' cx='86' cy='44' rx='10' ry='14'/>",
  CAREGIVERS:
    "<path class='k3' d='M50 94C12 64 2 40 14 22 26 6 46 14 50 32 54 14 74 6 86 22 98 40 88 64 50 94Z'/><path class='s4' d='M26 44a13 13 0 0 1 10-15'/>",
  YOUTH:
    "<path class='k3' d='M50 50C44 22 62 4 84 8 84 30 72 46 50 50Z'/><path class='k4' d='M50 50C78 44 96 62 92 84 70 84 54 72 50 50Z'/><path class='k3' d='M50 50C56 78 38 96 16 92 16 70 28 54 50 50Z'/><path class='k4' d='M50 50C22 56 4 38 8 16 30 16 46 28 50 50Z'/><circle class='k5' cx='50' cy='50' r='7'/>",
  HARDSHIP:
    "<path class='k3' d='M4 50H96A46 44 0 0 1 4 50Z'/><path class='s3' d='M34 38c-8-10 8-16 0-28M54 38c-8-10 8-16 0-28M74 38c-8-10 8-16 0-28'/>",
  CULTURE_SPORT:
    "<circle class='k3' cx='50' cy='50' r='46'/><path class='s4' d='M50 4V96M8 32C34 46 66 46 92 32M8 68C34 54 66 54 92 68'/>",
  EDUCATION:
    "<path class='k3' d='M50 28C38 14 18 12 2 18V82C18 76 38 78 50 92 62 78 82 76 98 82V18C82 12 62 14 50 28Z'/><path class='s4' d='M50 30V90M16 38c8-1 14 0 20 4M16 54c8-1 14 0 20 4'/>",
  HEALTH:
    "<path class='k3' d='M50 2C70 32 86 48 86 64a36 34 0 0 1-72 0C14 48 30 32 50 2Z'/><path class='k4' d='M43 46h14v13h13v14H57v13H43V73H30V59H43Z'/>",
  DISABILITY:
    "<circle class='r3' cx='34' cy='50' r='25'/><circle class='r4' cx='66' cy='50' r='25'/><path class='r3' d='M51 31a25 25 0 0 1 8 17'/>",
  DISCRIMINATION:
    "<path class='k3' d='M4 74A46 46 0 0 1 96 74Z'/><path class='k4' d='M20 74a30 30 0 0 1 60 0Z'/><path class='k5' d='M36 74a14 14 0 0 1 28 0Z'/><path class='k3' d='M4 82H96v8H4Z'/>",
  EMERGENCY:
    "<circle class='r3' cx='50' cy='50' r='34'/><circle class='d4' cx='50' cy='50' r='34' pathLength='80' stroke-dasharray='10' stroke-dashoffset='5'/>",
} as const satisfies Record<Cause, string>
