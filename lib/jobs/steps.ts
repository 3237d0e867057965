import { log } from '@/lib/log'

/** Does each of these in turn. One that fails is logged under its name, and holds up none of the others. */
export async function inTurn(steps: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const [step, work] of Object.entries(steps)) {
    try {
      await work()
    } catch (error) {
      log.error({ step, error: reasonOf(error) }, 'Upkeep')
    }
  }
}

/** What a log may say of an error: a mail server quotes the recipient when it refuses; logs name nobody. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…')
}
