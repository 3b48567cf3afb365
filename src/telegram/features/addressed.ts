import type { Message } from 'grammy/types';
import type { BotContext } from '../desk.ts';
import { COMMANDS, GROUP_COMMANDS } from './command-list.ts';

const KNOWN = new Set([...COMMANDS, ...GROUP_COMMANDS].map(({ command }) => command));

const entitiesOf = (message: Message) => message.entities ?? message.caption_entities ?? [];
const textOf = (message: Message): string => message.text ?? message.caption ?? '';

/** Stretches of the message that mention this bot. */
function mentions(ctx: BotContext, message: Message): { offset: number; length: number }[] {
  const text = textOf(message);
  const name = `@${ctx.me.username}`.toLowerCase();
  return entitiesOf(message).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === ctx.me.id;
    return entity.type === 'mention' && text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name;
  });
}

function isCommandForMe(ctx: BotContext, message: Message): boolean {
  const command = entitiesOf(message).find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (command === undefined) return false;
  const [name = '', target] = textOf(message).slice(1, command.length).split('@');
  // A bare command in a group may be meant for another bot: only ours are taken.
  return target === undefined ? KNOWN.has(name) : target.toLowerCase() === ctx.me.username.toLowerCase();
}

/** Whether a message is meant for the bot: always in a private chat; in groups when mentioned, replied to, or by command. */
export function isAddressed(ctx: BotContext): boolean {
  const message = ctx.message ?? ctx.editedMessage;
  if (message?.chat === undefined) return false;
  // What the bot itself posted through inline mode comes back as a message.
  if (message.via_bot?.id === ctx.me.id) return false;
  if (message.chat.type === 'private') return true;
  if (message.reply_to_message?.from?.id === ctx.me.id) return true;
  return mentions(ctx, message).length > 0 || isCommandForMe(ctx, message);
}

/** The question in a message: its text without the mention of the bot; where only that stands, what it replies to. */
export function questionIn(ctx: BotContext): string {
  const message = ctx.message ?? ctx.editedMessage;
  if (message === undefined) return '';
  let text = textOf(message);
  for (const { offset, length } of mentions(ctx, message).reverse())
    text = `${text.slice(0, offset)} ${text.slice(offset + length)}`;
  text = text.trim();
  const replied = message.reply_to_message;
  if (text === '' && replied !== undefined && replied.from?.id !== ctx.me.id) return textOf(replied as Message).trim();
  return text;
}
