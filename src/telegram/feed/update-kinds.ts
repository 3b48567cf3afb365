/** The kinds of update that the bot asks Telegram for. */
export const UPDATE_KINDS = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;
