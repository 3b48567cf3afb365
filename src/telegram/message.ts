import type { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup, Message, ReplyParameters } from 'grammy/types';
import { InputFile } from 'grammy';
import { fitsInline } from './callback-data.ts';
import type { Row } from './layout/keyboard.ts';
import type { BotContext } from './desk.ts';

/** A message ready to be sent or put in the place of another. */
export interface Outgoing {
  text: FormattedString;
  rows: Row[];
}

const markup = (rows: Row[]): { reply_markup: InlineKeyboardMarkup } => ({ reply_markup: { inline_keyboard: rows } });

/** How the text goes to Telegram: entities beside the exact text, and no preview of the deep links. */
export function body({ text, rows }: Outgoing) {
  return { entities: text.entities, link_preview_options: { is_disabled: true }, ...markup(rows) };
}

/** The buttons that stand under a message posted inline. */
export function rowsForInline(rows: readonly Row[]): Row[] {
  const kept = rows.map((row) => row.filter((one) => !('callback_data' in one) || fitsInline(one.callback_data)));
  return kept.filter((row) => row.length > 0);
}

/** In groups, and where asked for, the answer hangs on the question. */
function hanging(ctx: BotContext, always: boolean): { reply_parameters?: ReplyParameters } {
  const question = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery?.message;
  if (question === undefined || (ctx.chat?.type === 'private' && !always)) return {};
  return { reply_parameters: { message_id: question.message_id, allow_sending_without_reply: true } };
}

/** Sends a new message into the chat and topic that the update came from. */
export async function send(ctx: BotContext, message: Outgoing, hang = false): Promise<Message.TextMessage> {
  return ctx.reply(message.text.text, { ...body(message), ...hanging(ctx, hang) });
}

/** Sends a plain text. */
export async function say(ctx: BotContext, text: string, rows: Row[] = []): Promise<void> {
  await ctx.reply(text, { ...markup(rows), link_preview_options: { is_disabled: true }, ...hanging(ctx, false) });
}

/** Tells whoever tapped a button: in the chat, or, under a message posted inline, which has no chat of ours, in a pop-up. */
export async function tell(ctx: BotContext, text: string): Promise<void> {
  if (ctx.chat === undefined) ctx.told = text;
  else await say(ctx, text);
}

/** Puts a message in the place of the one whose button was tapped, posted inline or not. */
export async function show(ctx: BotContext, message: Outgoing): Promise<void> {
  const rows = ctx.chat === undefined ? rowsForInline(message.rows) : message.rows;
  await ctx.editMessageText(message.text.text, body({ ...message, rows }));
}

/** Sends a file. */
export async function sendFile(ctx: BotContext, bytes: Uint8Array, name: string, caption: string): Promise<void> {
  await ctx.replyWithDocument(new InputFile(bytes, name), { caption, ...hanging(ctx, false) });
}
