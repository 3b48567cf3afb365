import type { Chat, InlineKeyboardMarkup, User } from 'grammy/types';
import { refuse, type ApiReply, type Call, type Shown } from './types.ts';
import type { FakeTelegram } from './fake.ts';
import { faultOfCommands, faultOfInline, faultOfKeyboard, faultOfText } from './validate.ts';

export const BOT: User & { username: string } = {
  id: 42,
  is_bot: true,
  first_name: '问条款',
  username: 'clause_test_bot',
};

const ok = (result: unknown): ApiReply => ({ ok: true, result });
const keyboardOf = (markup: unknown): Shown['keyboard'] =>
  (markup as InlineKeyboardMarkup | undefined)?.inline_keyboard ?? [];

/** The message as the API returns it. */
export function messageOf(fake: FakeTelegram, shown: Shown): Record<string, unknown> {
  const { message_id, chat, from, text, entities, keyboard, thread, replyTo } = shown;
  const replied = replyTo === null ? undefined : fake.find(chat.id, replyTo);
  return {
    message_id,
    chat,
    from,
    date: 1_700_000_000,
    text,
    ...(entities.length > 0 ? { entities } : {}),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(replied === undefined ? {} : { reply_to_message: messageOf(fake, { ...replied, replyTo: null }) }),
  };
}

function place(fake: FakeTelegram, { payload }: Call, text: string, entities: unknown, file: Shown['file']): ApiReply {
  const chat = fake.chats.get(Number(payload.chat_id));
  if (chat === undefined) return refuse(400, 'Bad Request: chat not found');
  const reply = payload.reply_parameters as { message_id?: number; allow_sending_without_reply?: boolean } | undefined;
  const replied = reply?.message_id === undefined ? undefined : fake.find(chat.id, reply.message_id);
  if (reply?.message_id !== undefined && replied === undefined && reply.allow_sending_without_reply !== true)
    return refuse(400, 'Bad Request: message to be replied not found');
  const shown = fake.place(chat as Chat, BOT, text, {
    entities: (entities ?? []) as Shown['entities'],
    keyboard: keyboardOf(payload.reply_markup),
    replyTo: replied?.message_id ?? null,
    thread: (payload.message_thread_id as number | undefined) ?? null,
    file,
  });
  return ok(messageOf(fake, shown));
}

function target(fake: FakeTelegram, payload: Record<string, unknown>): Shown | undefined {
  if (payload.inline_message_id !== undefined) return fake.inlineMessages.get(String(payload.inline_message_id));
  return fake.find(Number(payload.chat_id), Number(payload.message_id));
}

type Method = (fake: FakeTelegram, call: Call) => ApiReply | Promise<ApiReply>;

export const METHODS: Record<string, Method> = {
  getMe: () => ok({ ...BOT, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true }),
  getUpdates: (fake, { payload }) => fake.updates.poll(payload),
  deleteWebhook: (fake) => {
    fake.updates.setHook(null);
    return ok(true);
  },
  setWebhook: (fake, { payload }) => {
    const secret = String(payload.secret_token ?? '');
    if (!/^[\w-]{1,256}$/u.test(secret)) return refuse(400, 'Bad Request: bad secret token');
    fake.updates.setHook({ url: String(payload.url), secret });
    return ok(true);
  },
  setMyCommands: (_fake, { payload }) => {
    const fault = faultOfCommands(payload.commands);
    return fault === null ? ok(true) : refuse(400, fault);
  },
  sendMessage: (fake, call) => {
    const { text, entities, reply_markup: markup } = call.payload;
    const fault = faultOfText(text, entities, 4096) ?? faultOfKeyboard(markup);
    return fault === null ? place(fake, call, String(text), entities, null) : refuse(400, fault);
  },
  sendDocument: (fake, call) => {
    const attached = String(call.payload.document).replace('attach://', '');
    const file = call.files.get(attached);
    if (file === undefined) return refuse(400, 'Bad Request: there is no document in the request');
    const fault =
      faultOfText(call.payload.caption, call.payload.caption_entities, 1024) ??
      faultOfKeyboard(call.payload.reply_markup);
    return fault === null ? place(fake, call, String(call.payload.caption), [], file) : refuse(400, fault);
  },
  editMessageText: (fake, { payload }) => {
    const shown = target(fake, payload);
    if (shown === undefined) return refuse(400, 'Bad Request: message to edit not found');
    const fault = faultOfText(payload.text, payload.entities, 4096) ?? faultOfKeyboard(payload.reply_markup);
    if (fault !== null) return refuse(400, fault);
    const fresh = {
      text: String(payload.text),
      entities: (payload.entities ?? []) as Shown['entities'],
      keyboard: keyboardOf(payload.reply_markup),
    };
    const isSame =
      JSON.stringify([shown.text, shown.entities, shown.keyboard]) ===
      JSON.stringify([fresh.text, fresh.entities, fresh.keyboard]);
    if (isSame)
      return refuse(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
      );
    Object.assign(shown, fresh);
    shown.edits += 1;
    return ok(shown.inlineId === null ? messageOf(fake, shown) : true);
  },
  editMessageReplyMarkup: (fake, { payload }) => {
    const shown = target(fake, payload);
    if (shown === undefined) return refuse(400, 'Bad Request: message to edit not found');
    const fault = faultOfKeyboard(payload.reply_markup);
    if (fault !== null) return refuse(400, fault);
    const keyboard = keyboardOf(payload.reply_markup);
    if (JSON.stringify(keyboard) === JSON.stringify(shown.keyboard))
      return refuse(400, 'Bad Request: message is not modified');
    shown.keyboard = keyboard;
    shown.edits += 1;
    return ok(shown.inlineId === null ? messageOf(fake, shown) : true);
  },
  answerCallbackQuery: (fake, { payload }) => {
    const id = String(payload.callback_query_id);
    if (!fake.openTaps.delete(id))
      return refuse(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    if (String(payload.text ?? '').length > 200) return refuse(400, 'Bad Request: MESSAGE_TOO_LONG');
    fake.toasts.push(String(payload.text ?? ''));
    return ok(true);
  },
  answerInlineQuery: (fake, { payload }) => {
    const fault = faultOfInline(payload);
    if (fault !== null) return refuse(400, fault);
    fake.inlineAnswers.set(String(payload.inline_query_id), payload);
    return ok(true);
  },
};
