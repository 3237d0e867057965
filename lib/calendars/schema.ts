import { z } from 'zod'

/** What one may do with one's private calendar. */
export const calendarWish = z.object({
  wish: z.enum(['open', 'renew', 'close'], 'Choisis ce que tu veux faire de ton agenda.'),
})
