import { HttpError, type Transformer } from 'grammy';
import type { Log } from '../log.ts';
import { BrokenReply } from './fetch-whole.ts';
import { Interruption } from './interruption.ts';
import { pause, type Ending } from './pause.ts';

/** How long calls hold out while Telegram cannot be reached. */
export interface Patience {
  /** First wait in ms; doubled each time. 500: a restart of a proxy is over after two tries. */
  firstWait: number;
  /** Longest single wait in ms. */
  longestWait: number;
  /** Tries for what must arrive (messages). With the defaults: about ten minutes. */
  attempts: number;
  /** Tries for what is worthless when late (callback and inline answers). */
  hastyAttempts: number;
  /** Longest `retry_after` that is waited out, in seconds. */
  longestFlood: number;
  /** How often a flood wait is waited out for one call. */
  floodAttempts: number;
}

export const PATIENCE: Patience = {
  firstWait: 500,
  longestWait: 10_000,
  attempts: 65,
  hastyAttempts: 3,
  longestFlood: 300,
  floodAttempts: 5,
};

const HASTY = new Set([
  'answerCallbackQuery',
  'answerInlineQuery',
  'setMyCommands',
  'deleteMyCommands',
  'sendChatAction',
]);

/** An outage of minutes must not fill the log. */
const isWorthALine = (attempt: number): boolean => attempt === 1 || attempt % 20 === 0;

/** A message whose reply was lost after Telegram had said 200 is there: sending it again would double it. */
const wasDelivered = (method: string, error: HttpError): boolean =>
  method.startsWith('send') && error.error instanceof BrokenReply && error.error.status === 200;

/**
 * Transformer that outlasts refused and reset connections, timeouts, broken replies and 5xx with growing waits, capped.
 * Polling is left alone: it has its own loop. Once `stop` fires, waiting calls throw `Interruption`.
 */
export function outlast(patience: Patience, stop: AbortSignal, log: Log): Transformer {
  return async (prev, method, payload, signal) => {
    if (method === 'getUpdates') return prev(method, payload, signal);
    const attempts = HASTY.has(method) ? patience.hastyAttempts : patience.attempts;
    const isStopped = () => stop.aborted || signal?.aborted === true;
    let wait = patience.firstWait;
    for (let attempt = 1; ; attempt++) {
      if (isStopped()) throw new Interruption();
      const last = attempt >= attempts;
      try {
        const reply = await prev(method, payload, signal);
        if (reply.ok || reply.error_code < 500 || last) return reply;
        if (isWorthALine(attempt))
          log.warn({ method, attempt, status: reply.error_code }, 'Telegram failed, trying again');
      } catch (error) {
        if (isStopped()) throw new Interruption();
        if (!(error instanceof HttpError)) throw error;
        if (wasDelivered(method, error)) return { ok: true, result: true as never };
        if (last) throw error;
        if (isWorthALine(attempt)) log.warn({ method, attempt, error }, 'Telegram not reached, trying again');
      }
      await pause(wait, stop, signal as Ending | undefined);
      wait = Math.min(patience.longestWait, wait * 2);
    }
  };
}
