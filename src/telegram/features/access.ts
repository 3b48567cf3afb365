import { Composer } from 'grammy';
import type { BotContext, Desk } from '../desk.ts';
import { say } from '../message.ts';
import { isAddressed } from './addressed.ts';

/** Whether this person, or everyone in this chat, may ask. Both lists empty: everyone. Admins always. */
export function mayAsk(desk: Desk, person: number | undefined, chat: number | undefined): boolean {
  const { allowedUsers, allowedChats, admins } = desk.settings;
  if (allowedUsers.length === 0 && allowedChats.length === 0) return true;
  if (person !== undefined && (allowedUsers.includes(person) || admins.includes(person))) return true;
  return chat !== undefined && (allowedChats.includes(chat) || desk.moved.has(chat));
}

/** Lets through whom the allow lists name; others get one polite refusal that names their id. */
export function access(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const guarded = composer.filter((ctx) => !mayAsk(desk, ctx.from?.id, ctx.chat?.id));

  guarded.on('inline_query', async (ctx) => {
    ctx.trace.note = 'refused';
    const button = { text: `没有使用权限（您的 ID：${ctx.from.id}）`, start_parameter: 'id' };
    await ctx.answerInlineQuery([], { button, cache_time: 10, is_personal: true });
  });
  guarded.on('callback_query', async (ctx) => {
    ctx.trace.note = 'refused';
    await ctx.answerCallbackQuery({ text: `抱歉，您没有使用权限（您的 ID：${ctx.from.id}）。`, show_alert: true });
  });
  guarded.on('message', async (ctx) => {
    ctx.trace.note = 'refused';
    const key = `refused ${ctx.chat.id} ${ctx.from?.id ?? 0}`;
    if (!isAddressed(ctx) || desk.done.get(key) !== undefined) return;
    desk.done.set(key, true);
    const group = ctx.chat.type === 'private' ? '' : `；本群 ID：${ctx.chat.id}`;
    await say(ctx, `抱歉，您没有使用权限。如需使用，请联系管理员（您的 ID：${ctx.from?.id ?? '未知'}${group}）。`);
  });
  guarded.use((ctx) => {
    ctx.trace.note = 'refused';
  });
  return composer;
}
