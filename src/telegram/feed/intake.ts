import type { Update } from 'grammy/types';
import { isInterruption } from '../api/interruption.ts';
import type { Log } from '../log.ts';
import { Recent } from '../recent.ts';
import { laneOf } from './lane-of.ts';
import { Lanes } from './lanes.ts';

/** `unfinished`: the stop came first; the update must stay unconfirmed, so that it comes again. */
export type Outcome = 'handled' | 'unfinished';

/** Takes updates in from polling or webhook, each one once, in order per chat. */
export interface Intake {
  accept(update: Update): Promise<Outcome>;
  /** Updates taken in and not done yet. */
  readonly pending: number;
}

/** How many update ids are remembered: a repeated one is not answered twice. */
const REMEMBERED = 20_000;

/** Makes the intake in front of a handler (`bot.handleUpdate`). */
export function createIntake(handle: (update: Update) => Promise<void>, log: Log): Intake {
  const known = new Recent<number, Promise<Outcome>>(REMEMBERED);
  const lanes = new Lanes();
  let pending = 0;

  async function settle(update: Update): Promise<Outcome> {
    try {
      await handle(update);
      return 'handled';
    } catch (error) {
      if (isInterruption(error)) {
        known.delete(update.update_id);
        return 'unfinished';
      }
      log.error({ update: update.update_id, error }, 'update failed');
      return 'handled';
    } finally {
      pending -= 1;
    }
  }

  return {
    accept(update) {
      const again = known.get(update.update_id);
      if (again !== undefined) return again;
      pending += 1;
      const outcome = lanes.run(laneOf(update), () => settle(update));
      known.set(update.update_id, outcome);
      return outcome;
    },
    get pending() {
      return pending;
    },
  };
}
