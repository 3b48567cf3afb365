import { BotError } from 'grammy';

/** The bot was told to stop while a call was waiting: what hung on it is not done, and must not be confirmed. */
export class Interruption extends Error {
  constructor() {
    super('stopped before the call was done');
    this.name = 'Interruption';
  }
}

/** Whether an error, or the one inside grammY's wrapper, is the stop and no fault. */
export function isInterruption(error: unknown): boolean {
  if (error instanceof BotError) return isInterruption(error.error);
  return error instanceof Interruption;
}
