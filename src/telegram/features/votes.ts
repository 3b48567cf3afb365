import { Composer } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { askedBehind } from '../asked.ts';
import { packed, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button, isVote, reasonOf, reasonRows, type Row } from '../layout/keyboard.ts';
import { PHRASES } from '../phrases.ts';

/** The keyboard under the message with the vote buttons replaced. */
function replaceVotes(rows: readonly InlineKeyboardButton[][], instead: Row[]): Row[] {
  const kept = rows.filter((row) => !row.some(isVote));
  return [...kept, ...instead];
}

/** 👍 and 👎 under an answer; 👎 asks why. Kept: the clause, the reason and the question, never who. */
export function votes(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(/^f:/u, async (ctx) => {
    const [choice = '', clause = '-'] = unpack(ctx.callbackQuery.data).fields;
    ctx.trace.kind = `tap f ${choice}`;
    const rows = ctx.callbackQuery.message?.reply_markup?.inline_keyboard ?? [];
    if (choice === 'd') {
      const ask = [[button(PHRASES.whatIsWrong, packed('z'))], ...reasonRows(clause)];
      await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: replaceVotes(rows, ask) } });
      return;
    }
    const reason = reasonOf(choice);
    if (choice !== 'u' && reason === null) return;
    const key = `vote ${ctx.chat?.id} ${ctx.callbackQuery.message?.message_id} ${ctx.from.id}`;
    if (desk.done.get(key) === undefined) {
      desk.done.set(key, true);
      const question = askedBehind(ctx, desk)?.question ?? null;
      desk.store.vote({
        vote: choice === 'u' ? 'up' : 'down',
        reason,
        clause: clause === '-' ? null : clause,
        question,
      });
    }
    const without = rows.filter((row) => !row.some((one) => one.text === PHRASES.whatIsWrong));
    const done = [[button(PHRASES.voted, packed('z'))]];
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: replaceVotes(without, done) } });
  });
  return composer;
}
