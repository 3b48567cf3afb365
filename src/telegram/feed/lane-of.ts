import type { Update } from 'grammy/types';

/** The lane of an update: its chat; for what has no chat, the person. */
export function laneOf(update: Update): string {
  const message =
    update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member ?? undefined;
  if (message?.chat?.id !== undefined) return `chat ${message.chat.id}`;
  const person = update.callback_query?.from?.id ?? update.inline_query?.from?.id;
  return person === undefined ? `update ${update.update_id}` : `person ${person}`;
}
