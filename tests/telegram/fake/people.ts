import type { Chat, InlineKeyboardButton, MessageEntity, User } from 'grammy/types';
import type { FakeTelegram } from './fake.ts';
import { BOT, messageOf } from './methods.ts';
import type { Shown } from './types.ts';

/** Where and how something is said. */
export interface Saying {
  in?: Chat;
  thread?: number;
  replyTo?: Shown;
  /** Put in place of the text: a photo, a sticker … */
  instead?: Record<string, unknown>;
}

let taps = 1;

function entitiesIn(text: string): MessageEntity[] {
  const commands = [...text.matchAll(/^\/[a-z_]+(?:@\w+)?/gu)].map((match) => ({
    type: 'bot_command' as const,
    match,
  }));
  const mentions = [...text.matchAll(/(?<!\/[a-z_]*)@\w{4,}/gu)].map((match) => ({ type: 'mention' as const, match }));
  return [...commands, ...mentions].map(({ type, match }) => ({ type, offset: match.index, length: match[0].length }));
}

/** A group, supergroup or forum that the bot is in. */
export function group(
  fake: FakeTelegram,
  id: number,
  title: string,
  type: 'group' | 'supergroup' = 'supergroup',
): Chat {
  const chat = { id, type, title } as Chat;
  fake.chats.set(id, chat);
  return chat;
}

/** Somebody who writes to the bot and taps its buttons. */
export class Person {
  readonly user: User;
  readonly fake: FakeTelegram;

  constructor(fake: FakeTelegram, id: number, name: string) {
    this.fake = fake;
    this.user = { id, is_bot: false, first_name: name, language_code: 'zh-hans' };
    fake.chats.set(id, this.#home);
  }

  get #home(): Chat {
    return { id: this.user.id, type: 'private', first_name: this.user.first_name } as Chat;
  }

  /** Messages of the private chat. */
  get messages(): Shown[] {
    return this.fake.messages(this.user.id);
  }

  /** The last message of the bot in the private chat. */
  get last(): Shown {
    const answer = this.messages.findLast(({ from }) => from.id === BOT.id);
    if (answer === undefined) throw new Error(`${this.user.first_name} has no answer`);
    return answer;
  }

  /** Sends a message; returns it. */
  says(text: string, saying: Saying = {}): Shown {
    const shown = this.fake.place(saying.in ?? this.#home, this.user, text, {
      replyTo: saying.replyTo?.message_id ?? null,
      thread: saying.thread ?? null,
    });
    const { text: said, ...message }: Record<string, unknown> = {
      ...messageOf(this.fake, shown),
      entities: entitiesIn(text),
    };
    this.fake.updates.add({
      message: saying.instead === undefined ? { ...message, text: said } : { ...message, ...saying.instead },
    });
    return shown;
  }

  /** Sends a message and waits for all of its consequences. */
  async asks(text: string, saying: Saying = {}): Promise<Shown> {
    this.says(text, saying);
    await this.fake.settled();
    const chat = (saying.in ?? this.#home).id;
    const answer = this.fake.messages(chat).findLast(({ from }) => from.id === BOT.id);
    if (answer === undefined) throw new Error(`no answer to ${text}`);
    return answer;
  }

  /** Changes a message that was sent. */
  edits(shown: Shown, text: string): void {
    shown.text = text;
    this.fake.updates.add({
      edited_message: { ...messageOf(this.fake, shown), edit_date: 1, entities: entitiesIn(text) },
    });
  }

  /** Taps a button, named by its label or the beginning of it. */
  taps(shown: Shown, label: string): string {
    const button = shown.keyboard.flat().find((one) => one.text.startsWith(label));
    if (button === undefined)
      throw new Error(
        `no button ${label}; there are: ${shown.keyboard
          .flat()
          .map(({ text }) => text)
          .join(' | ')}`,
      );
    if (!('callback_data' in button)) throw new Error(`${label} is no callback button`);
    return this.tapsData(shown, button.callback_data);
  }

  /** Taps a button by its data, whether the message still has it or not. */
  tapsData(shown: Shown, data: string): string {
    const id = `tap${taps++}`;
    this.fake.openTaps.add(id);
    const where =
      shown.inlineId === null ? { message: messageOf(this.fake, shown) } : { inline_message_id: shown.inlineId };
    this.fake.updates.add({ callback_query: { id, from: this.user, chat_instance: '1', data, ...where } });
    return id;
  }

  /** Taps and waits for the consequences; returns the bot's last message in that chat. */
  async tapped(shown: Shown, label: string): Promise<Shown> {
    this.taps(shown, label);
    await this.fake.settled();
    return this.fake.messages(shown.chat.id).findLast(({ from }) => from.id === BOT.id) ?? shown;
  }

  /** Types after @bot; returns what is offered. */
  async types(query: string, offset = ''): Promise<InlineOffer> {
    const id = `inline${taps++}`;
    this.fake.updates.add({ inline_query: { id, from: this.user, query, offset } });
    await this.fake.until(() => this.fake.inlineAnswers.has(id), 'an inline answer');
    await this.fake.settled();
    return this.fake.inlineAnswers.get(id) as unknown as InlineOffer;
  }

  /** Posts an offered result into a chat. */
  posts(offer: InlineOffer, index: number, chat: Chat): Shown {
    const { input_message_content: content, reply_markup: markup } = offer.results[index]!;
    const inlineId = `posted${taps++}`;
    const shown = this.fake.place(chat, this.user, content.message_text, {
      entities: content.entities ?? [],
      keyboard: markup?.inline_keyboard ?? [],
      inlineId,
    });
    this.fake.inlineMessages.set(inlineId, shown);
    return shown;
  }
}

/** The payload of answerInlineQuery. */
export interface InlineOffer {
  results: {
    id: string;
    title: string;
    description: string;
    input_message_content: { message_text: string; entities?: Shown['entities'] };
    reply_markup?: { inline_keyboard: InlineKeyboardButton[][] };
  }[];
  next_offset: string;
  cache_time: number;
  is_personal: boolean;
  button?: { text: string; start_parameter: string };
}
