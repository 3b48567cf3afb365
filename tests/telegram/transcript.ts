import type { Chat, InlineKeyboardButton } from 'grammy/types';
import { group, Person, type InlineOffer } from './fake/people.ts';
import type { FakeTelegram } from './fake/fake.ts';
import type { Shown } from './fake/types.ts';

/** How a message's entities look in a transcript. */
const MARKS: Record<string, [open: string, close: string]> = { bold: ['**', '**'], text_link: ['', ' ⟨↗⟩'] };
const BARS: Record<string, string> = { blockquote: '┃ ', expandable_blockquote: '┋ ' };

function marked({ text, entities }: Pick<Shown, 'text' | 'entities'>): string {
  const inserts: [at: number, what: string][] = [];
  for (const { type, offset, length, url } of entities) {
    const [open, close] = MARKS[type] ?? ['', ''];
    const start = url === undefined ? null : new URL(url).searchParams.get('start');
    inserts.push([offset, open], [offset + length, start === null ? close : ` ⟨${start}⟩`]);
    // Quotations stand behind a bar: ┃ shown whole, ┋ unfolds by a tap.
    const bar = BARS[type];
    if (bar === undefined) continue;
    const quote = text.slice(offset, offset + length);
    for (const line of quote.matchAll(/^/gmu)) inserts.push([offset + line.index, bar]);
  }
  let out = text;
  for (const [at, what] of inserts.sort((a, b) => b[0] - a[0])) out = out.slice(0, at) + what + out.slice(at);
  return out;
}

function label(button: InlineKeyboardButton): string {
  return 'copy_text' in button ? `[${button.text} ⧉ ${button.copy_text.text}]` : `[${button.text}]`;
}

const indent = (text: string): string => text.replace(/^/gmu, '    ').replace(/^ +$/gmu, '');

/** A message as the user sees it: text, quotations, source links, buttons, file. */
export function render(shown: Shown): string {
  const lines = [marked(shown), ...(shown.file === null ? [] : [`📎 ${shown.file.name}`])];
  const rows = shown.keyboard.map((row) => row.map(label).join(' '));
  return indent([...lines, ...(rows.length > 0 ? ['', ...rows] : [])].join('\n'));
}

/** A dialogue that writes down everything its people see. */
export class Transcript {
  readonly fake: FakeTelegram;
  readonly #lines: string[];
  readonly #people = new Map<string, Person>();
  readonly #seen = new Map<Shown, string>();
  readonly #groups = new Map<string, Chat>();
  #toasts = 0;

  constructor(fake: FakeTelegram, title: string) {
    this.fake = fake;
    this.#lines = [`# ${title}`];
  }

  /** All that was said and shown. */
  get text(): string {
    return `${this.#lines.join('\n\n')}\n`;
  }

  /** The person with that name; the first is the one the dialogue is about. */
  person(name = '小李'): Person {
    const known = this.#people.get(name) ?? new Person(this.fake, 7 + this.#people.size, name);
    this.#people.set(name, known);
    return known;
  }

  group(title: string): Chat {
    const known = this.#groups.get(title) ?? group(this.fake, -1001 - this.#groups.size, title);
    this.#groups.set(title, known);
    return known;
  }

  /** The bot's last message in a chat. */
  last(chat = this.person().user.id): Shown {
    const shown = this.fake.messages(chat).findLast(({ from }) => from.id === 42);
    if (shown === undefined) throw new Error('the bot has said nothing yet');
    return shown;
  }

  async says(text: string, { by = '小李', in: title, thread, replyTo, instead, as }: SaysOptions = {}): Promise<Shown> {
    const person = this.person(by);
    const where = title === undefined ? '' : `（${title}${thread === undefined ? '' : `，话题 ${thread}`}）`;
    this.#lines.push(`${by}${where}：${as ?? text}`);
    const said = person.says(text, {
      ...(title === undefined ? {} : { in: this.group(title) }),
      ...(thread === undefined ? {} : { thread }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(instead === undefined ? {} : { instead }),
    });
    this.#seen.set(said, '');
    await this.#settle();
    return said;
  }

  async edits(said: Shown, text: string, by = '小李'): Promise<void> {
    this.#lines.push(`${by}把问题改成：${text}`);
    this.person(by).edits(said, text);
    await this.#settle();
  }

  async taps(button: string, shown = this.last(), by = '小李'): Promise<void> {
    const full = shown.keyboard.flat().find(({ text }) => text.startsWith(button))?.text ?? button;
    this.#lines.push(`${by} 点 [${full}]`);
    this.person(by).taps(shown, button);
    await this.#settle();
  }

  async types(query: string, by = '小李'): Promise<InlineOffer> {
    this.#lines.push(`${by} 在任意聊天里输入：@clause_test_bot ${query}`);
    const offer = await this.person(by).types(query);
    const rows = offer.results.map(({ title, description }, index) => `${index + 1}. ${title}\n   ${description}`);
    this.#lines.push(
      indent([...rows, offer.button === undefined ? '' : `（${offer.button.text}）`].join('\n').trimEnd()),
    );
    return offer;
  }

  async posts(offer: InlineOffer, index: number, title: string, by = '小李'): Promise<Shown> {
    this.#lines.push(`${by} 选第 ${index + 1} 个，发到“${title}”：`);
    const posted = this.person(by).posts(offer, index, this.group(title));
    await this.#settle();
    return posted;
  }

  async #settle(): Promise<void> {
    await this.fake.settled();
    for (const toast of this.fake.toasts.slice(this.#toasts))
      if (toast !== '') this.#lines.push(`（弹出提示：${toast}）`);
    this.#toasts = this.fake.toasts.length;
    for (const shown of this.fake.shown) {
      const now = shown.from.id === 42 || shown.inlineId !== null ? render(shown) : '';
      const before = this.#seen.get(shown);
      this.#seen.set(shown, now);
      if (before === now || now === '') continue;
      const replied =
        shown.replyTo === null ? '' : `（回复“${this.fake.find(shown.chat.id, shown.replyTo)?.text ?? ''}”）`;
      this.#lines.push(`问条款${before === undefined ? replied : '（改写这条消息）'}：\n${now}`);
    }
  }
}

interface SaysOptions {
  by?: string;
  in?: string;
  thread?: number;
  replyTo?: Shown;
  instead?: Record<string, unknown>;
  /** What the transcript says was sent, where it is no text. */
  as?: string;
}
