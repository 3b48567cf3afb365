import type { Update } from 'grammy/types';
import { pause } from '../api/pause.ts';
import type { Intake, Outcome } from './intake.ts';
import type { Overdue } from './overdue.ts';

/** The updates that polling has in hand, and the offset that confirms exactly those before them. */
export class Window {
  readonly #intake: Intake;
  readonly #overdue: Overdue;
  readonly #inHand = new Map<number, { update: Update; outcome: Promise<Outcome> }>();
  #next = 0;

  constructor(intake: Intake, overdue: Overdue) {
    this.#intake = intake;
    this.#overdue = overdue;
    for (const update of overdue.load()) void this.#start(update);
  }

  /** What to ask Telegram for: the oldest update in hand, or the first one never seen; 0 before anything came. */
  get offset(): number {
    return Math.min(this.#next, ...this.#inHand.keys());
  }

  get isEmpty(): boolean {
    return this.#inHand.size === 0;
  }

  /**
   * Takes in what is new, in order; returns how many that were. Malformed entries are left out. Lower numbers are repeats of
   * what is in hand. With nothing in hand they are new: after a week without updates Telegram goes on from a random number
   * (Bot API, Update.update_id).
   */
  take(received: readonly unknown[]): number {
    const updates = received.filter(isUpdate);
    const last = updates.at(-1);
    if (this.isEmpty && last !== undefined && last.update_id < this.#next) this.#next = 0;
    let fresh = 0;
    for (const update of updates) {
      if (update.update_id < this.#next) continue;
      this.#next = update.update_id + 1;
      fresh += 1;
      const outcome = this.#start(update).then((result) => {
        if (result === 'handled') this.#inHand.delete(update.update_id);
        return result;
      });
      this.#inHand.set(update.update_id, { update, outcome });
    }
    return fresh;
  }

  /** Lets later updates overtake those in hand: these wait on disk from now on, not at Telegram. Not where the disk refuses. */
  release(): void {
    if (this.#overdue.keep([...this.#inHand.values()].map(({ update }) => update))) this.#inHand.clear();
  }

  /** Waits until all in hand are done, or for so many ms. */
  async settle(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.isEmpty) return;
    const enough = new AbortController();
    const all = Promise.all([...this.#inHand.values()].map(({ outcome }) => outcome));
    const end = () => enough.abort();
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
    await Promise.race([all, pause(milliseconds, enough.signal)]);
    signal?.removeEventListener('abort', end);
    end();
  }

  async #start(update: Update): Promise<Outcome> {
    const outcome = await this.#intake.accept(update);
    if (outcome === 'handled') this.#overdue.done(update.update_id);
    return outcome;
  }
}

function isUpdate(given: unknown): given is Update {
  const id = (given as { update_id?: unknown } | null)?.update_id;
  return typeof id === 'number' && Number.isSafeInteger(id);
}
