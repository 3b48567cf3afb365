import { pause } from '../api/pause.ts';
import type { Log } from '../log.ts';
import type { Intake } from './intake.ts';
import type { Overdue } from './overdue.ts';
import { afterFailure } from './poll-failure.ts';
import { UPDATE_KINDS } from './update-kinds.ts';
import { Window } from './window.ts';

/** What the loop asks Telegram (getUpdates). */
export interface PollRequest {
  offset: number;
  limit: number;
  timeout: number;
  allowed_updates: typeof UPDATE_KINDS;
}

export interface Polling {
  fetch(request: PollRequest, signal: AbortSignal): Promise<unknown>;
  intake: Intake;
  overdue: Overdue;
  /** Ends the loop: no new updates; those in hand are waited for. */
  stop: AbortSignal;
  /** Called once those in hand have had their time: cuts off what still waits for Telegram. */
  cutOff(): void;
  log: Log;
  pace?: Partial<PollPace>;
}

/** Times in ms, except `hold`. */
export interface PollPace {
  /** How long Telegram holds an empty poll, in seconds. */
  hold: number;
  /** Wait for updates in hand before asking again; doubled while nothing new comes. */
  firstWait: number;
  longestWait: number;
  /** Wait after a failed poll; doubled. */
  firstRetry: number;
  longestRetry: number;
  /** Time that updates in hand have once the stop came. Everything together stays under 10 s. */
  grace: number;
  /** Time for the last call, which confirms. */
  farewell: number;
}

export const POLL_PACE: PollPace = {
  hold: 30,
  firstWait: 10,
  longestWait: 300,
  firstRetry: 500,
  longestRetry: 15_000,
  grace: 6500,
  farewell: 2000,
};

/** The most that one poll returns. */
const LIMIT = 100;
/** So many updates may wait inside before polling pauses: memory is bounded while Telegram keeps the rest. */
const PENDING_LIMIT = 5000;

/**
 * Long polling that confirms an update only once it was handled, and still lets chats run beside each other: the offset
 * is that of the oldest update in hand; what comes again is known. After SIGKILL Telegram delivers everything
 * unconfirmed once more. Returns after the stop, with all confirmed that was handled.
 *
 * @throws FatalError where polling can never work (wrong token).
 */
export async function poll({ fetch, intake, overdue, stop, cutOff, log, pace }: Polling): Promise<void> {
  const times = { ...POLL_PACE, ...pace };
  const window = new Window(intake, overdue);
  const ask = (offset: number, limit: number, timeout: number, signal: AbortSignal) =>
    fetch({ offset, limit, timeout, allowed_updates: UPDATE_KINDS }, signal);
  let wait = times.firstWait;
  let failures = 0;

  while (!stop.aborted) {
    try {
      const received = await ask(window.offset, LIMIT, window.isEmpty ? times.hold : 0, stop);
      if (!Array.isArray(received)) throw new TypeError('getUpdates gave no list');
      if (failures > 0) log.info({ failures }, 'polling works again');
      failures = 0;
      const fresh = window.take(received);
      wait = fresh > 0 ? times.firstWait : Math.min(times.longestWait, wait * 2);
      const isStuck = fresh === 0 && received.length >= LIMIT && wait === times.longestWait;
      if (isStuck) window.release();
      // What Telegram gives at once although nothing of it can be taken must not be asked for without a pause.
      if (fresh === 0 && received.length > 0 && window.isEmpty) await pause(wait, stop);
    } catch (error) {
      if (stop.aborted) break;
      failures += 1;
      await pause(afterFailure(error, failures, times, log), stop);
    }
    await window.settle(wait, stop);
    while (intake.pending > PENDING_LIMIT && !stop.aborted) await pause(times.longestWait, stop);
  }

  await window.settle(times.grace);
  cutOff();
  await window.settle(times.firstRetry);
  if (window.offset === 0) return;
  await ask(window.offset, 1, 0, AbortSignal.timeout(times.farewell)).catch((error: unknown) =>
    log.warn({ error }, 'the last updates could not be confirmed; they will come again'),
  );
}
