import { GrammyError, type BotError } from 'grammy';
import { isInterruption } from '../api/interruption.ts';
import type { BotContext, Desk } from '../desk.ts';
import { describeError, judgeError } from '../errors.ts';
import { say } from '../message.ts';
import { PHRASES } from '../phrases.ts';

/** Whatever goes wrong in a feature: the log gets the trace, the user an apology, the next update is served. */
export function onFault(desk: Desk) {
  return async (caught: BotError<BotContext>): Promise<void> => {
    const { ctx, error } = caught;
    // The stop is no fault: the update must stay unconfirmed.
    if (isInterruption(error)) throw error;
    const verdict = judgeError(error);
    ctx.trace.note = verdict;
    if (verdict === 'ignore') return;
    const update = ctx.update.update_id;
    if (verdict === 'unreachable' && error instanceof GrammyError) {
      desk.log.info(
        { update, method: error.method, code: error.error_code, why: error.description },
        'nobody to answer',
      );
      return;
    }
    const { message, editedMessage, callbackQuery, inlineQuery } = ctx;
    const written = [
      (message ?? editedMessage)?.text,
      (message ?? editedMessage)?.caption,
      callbackQuery?.data,
      inlineQuery?.query,
    ];
    const fault = describeError(
      error,
      written.filter((text) => text !== undefined),
    );
    desk.log.error({ update, fault }, 'a handler failed');
    if (ctx.chat === undefined || (ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery) === undefined) return;
    await say(ctx, PHRASES.apology).catch((second: unknown) => {
      if (isInterruption(second)) throw second;
      desk.log.warn({ update, error: second }, 'the apology could not be sent either');
    });
  };
}
