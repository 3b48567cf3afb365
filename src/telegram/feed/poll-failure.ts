import { GrammyError } from 'grammy';
import type { Log } from '../log.ts';

/** The bot can not go on; the message is for the operator, in one line. */
export class FatalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FatalError';
  }
}

/** Turns "your token is wrong" into an end with one clear line; lets everything else pass. */
export function failOnWrongToken(error: unknown): void {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    throw new FatalError(`BOT_TOKEN: Telegram does not accept this token (${error.error_code} ${error.description})`);
}

/** Logs a failed poll, once per kind of trouble, and says how many ms to wait. */
export function afterFailure(
  error: unknown,
  failures: number,
  times: { firstRetry: number; longestRetry: number },
  log: Log,
): number {
  failOnWrongToken(error);
  const wait = Math.min(times.longestRetry, times.firstRetry * 2 ** Math.min(failures - 1, 16));
  if (error instanceof GrammyError && error.error_code === 409) {
    log.error(
      { failures },
      'another program polls or has a webhook for this bot (409): stop it, or give this one a token of its own; trying again',
    );
    return wait;
  }
  if (error instanceof GrammyError && error.error_code === 429) {
    const seconds = error.parameters.retry_after ?? 0;
    log.warn({ seconds }, 'Telegram asks polling to slow down (429)');
    return Math.max(seconds * 1000, wait);
  }
  if (failures === 1 || failures % 20 === 0) log.warn({ failures, error }, 'Telegram not reached, polling again');
  return wait;
}
