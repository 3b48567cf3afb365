import type { Answer } from '../answer/types.ts';
import type { Context as Conversation } from '../question/types.ts';
import { pack, packed, unpack } from './callback-data.ts';
import type { BotContext, Desk } from './desk.ts';

/**
 * How a later page of an answer, or the way back to it, finds the answer again:
 * - `a`: the question is in the button; - `A`: the answer hangs on the question; - `B`: it leaned on the conversation, so
 *   that only memory has it.
 */
export type Way = 'a' | 'A' | 'B';

/** What was shown under a message: kept in memory only. */
export interface Asked {
  question: string;
  answer: Answer;
  conversation: Conversation;
  way: Way;
}

/** The way back to an answer. `standsAlone`: asked again without the conversation, the question has the same answer. */
export function wayTo(question: string, standsAlone: boolean): Way {
  if (!standsAlone) return 'B';
  return pack('a', 999, question) === null ? 'A' : 'a';
}

/** The button data of a page of an answer. */
export const addressOf = (way: Way, question: string, page: number): string =>
  (way === 'a' ? pack('a', page, question) : null) ?? packed(way, page);

const keyOf = (chat: number, message: number): string => `${chat} ${message}`;

/** Remembers what a sent message shows. */
export function remember(desk: Desk, chat: number | undefined, message: number | undefined, asked: Asked): void {
  if (chat !== undefined && message !== undefined) desk.asked.set(keyOf(chat, message), asked);
}

const dataUnder = (ctx: BotContext): string[] =>
  (ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((one) => ('callback_data' in one ? [one.callback_data] : []));

/** What the tapped message shows, from memory, or read anew from its buttons or the message it hangs on. */
export function askedBehind(ctx: BotContext, desk: Desk): Asked | null {
  const message = ctx.callbackQuery?.message;
  const known = message === undefined ? undefined : desk.asked.get(keyOf(message.chat.id, message.message_id));
  if (known !== undefined) return known;
  const data = dataUnder(ctx);
  const inButton = data.map(unpack).find(({ verb }) => verb === 'a')?.fields[1];
  if (inButton !== undefined) return again(desk, inButton, 'a');
  const hangs = data.some((one) => one.startsWith('A:')) && message !== undefined && 'reply_to_message' in message;
  const question = hangs ? message.reply_to_message?.text : undefined;
  return question === undefined ? null : again(desk, question, 'A');
}

/** Asks once more, on its own. */
export function again(desk: Desk, question: string, way: Way): Asked {
  const { answer, context } = desk.assistant().respond(question);
  return { question, answer, conversation: context, way };
}

/** The conversation of the bot's message that this one replies to, as long as memory has it. */
export function conversationRepliedTo(ctx: BotContext, desk: Desk): Conversation | undefined {
  const message = ctx.message ?? ctx.editedMessage;
  const replied = message?.reply_to_message;
  if (message === undefined || replied === undefined) return undefined;
  return desk.asked.get(keyOf(message.chat.id, replied.message_id))?.conversation;
}

/** The conversation that a button under a message goes on with: that of the message, else of the clause it is about. */
export function conversationBehind(ctx: BotContext, desk: Desk): Conversation | undefined {
  const asked = askedBehind(ctx, desk);
  if (asked !== null) return asked.conversation;
  const short = dataUnder(ctx)
    .map(unpack)
    .flatMap(({ verb, fields }) => (verb === 'f' ? [fields[1]] : 'ortx'.includes(verb) ? [fields[0]] : []))[0];
  const found = desk.references().clause(short);
  return (found === null ? null : desk.assistant().clause(found.reference))?.context;
}
