import { Composer } from 'grammy';
import type { BotContext, Desk } from '../desk.ts';
import { say } from '../message.ts';
import { RATE, RateLimit } from '../rate.ts';
import { isAddressed } from './addressed.ts';

/** As one types, every letter is a query: these have a larger bucket of their own. */
const INLINE = { burst: 60, perMinute: 120 };
/** Turning pages and walking through an outline is quick. */
const TAPS = { burst: 60, perMinute: 90 };

/** Holds back whoever asks too fast: told once, not answered until there is room again. */
export function rateLimit(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const now = desk.now ?? Date.now;
  const questions = new RateLimit({ ...RATE, ...desk.rate }, now);
  const inline = new RateLimit(INLINE, now);
  const taps = new RateLimit(TAPS, now);

  composer.on('inline_query', async (ctx, next) => {
    if (inline.take(ctx.from.id).kind === 'pass') return next();
    ctx.trace.note = 'rate';
    await ctx.answerInlineQuery([], { cache_time: 1, is_personal: true });
  });
  composer.on('callback_query', async (ctx, next) => {
    const verdict = taps.take(ctx.from.id);
    if (verdict.kind === 'pass') return next();
    ctx.trace.note = 'rate';
    await ctx.answerCallbackQuery({ text: `点得太快了，请 ${verdict.seconds} 秒后再试。` });
  });
  composer.on(['message', 'edited_message'], async (ctx, next) => {
    const person = ctx.from?.id ?? ctx.senderChat?.id;
    if (person === undefined || !isAddressed(ctx)) return next();
    const verdict = questions.take(person);
    if (verdict.kind === 'pass') return next();
    ctx.trace.note = 'rate';
    if (verdict.kind === 'tell')
      await say(ctx, `提问太快了，这条没有作答。请 ${verdict.seconds} 秒后再发，期间的消息不再提示。`);
  });
  return composer;
}
