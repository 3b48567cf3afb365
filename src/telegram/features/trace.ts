import { Composer } from 'grammy';
import type { BotContext, Desk } from '../desk.ts';
import { isInterruption } from '../api/interruption.ts';

/** One log line an update: kind, intent, found, ms. Never a text or a name. */
export function trace(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx, next) => {
    const began = performance.now();
    const kind = Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'nothing';
    ctx.trace = { kind };
    try {
      await next();
    } catch (error) {
      ctx.trace.note = isInterruption(error) ? 'interrupted' : 'failed';
      throw error;
    } finally {
      const ms = Math.round(performance.now() - began);
      desk.log.info({ update: ctx.update.update_id, ...ctx.trace, chat: ctx.chat?.type, ms }, 'update');
    }
  });
  return composer;
}
