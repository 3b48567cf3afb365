// What the real Bot API refuses, refused here with its words.

interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

const ENTITY_TYPES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'];
const MORE_ENTITY_TYPES = ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'];
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Null, or the description of the 400. */
export function faultOfText(text: unknown, entities: unknown, limit: number): string | null {
  if (typeof text !== 'string' || text.trim() === '') return 'Bad Request: message text is empty';
  if (/\p{Surrogate}/u.test(text)) return 'Bad Request: strings must be encoded in UTF-8';
  if (text.length > limit)
    return limit > 1024 ? 'Bad Request: message is too long' : 'Bad Request: message caption is too long';
  // The real one trims, which would move what the bot means to be exact.
  if (text !== text.trim()) return 'Bad Request: (fake) text has white space at its ends';
  return faultOfEntities(text, entities);
}

function faultOfEntities(text: string, entities: unknown): string | null {
  if (entities === undefined) return null;
  if (!Array.isArray(entities)) return "Bad Request: can't parse entities";
  if (entities.length > 100) return 'Bad Request: (fake) more than 100 entities';
  const quotes: Entity[] = [];
  for (const entity of entities as Entity[]) {
    if (![...ENTITY_TYPES, ...MORE_ENTITY_TYPES].includes(entity.type))
      return `Bad Request: unsupported entity ${entity.type}`;
    const end = entity.offset + entity.length;
    const isInside = Number.isInteger(entity.offset) && entity.length > 0 && entity.offset >= 0 && end <= text.length;
    if (!isInside) return `Bad Request: entity ${entity.type} beyond the text`;
    if (isLow(text.charCodeAt(entity.offset)) || isLow(text.charCodeAt(end)))
      return 'Bad Request: entity cuts a character';
    if (entity.type === 'text_link' && !isUrl(entity.url)) return 'Bad Request: text_link without a URL';
    if (entity.type.endsWith('blockquote')) quotes.push(entity);
  }
  const isNested = quotes.some((one) =>
    quotes.some((two) => one !== two && one.offset < two.offset + two.length && two.offset < one.offset + one.length),
  );
  return isNested ? 'Bad Request: nested blockquotes' : null;
}

function isUrl(text: unknown): boolean {
  return typeof text === 'string' && /^(?:https?|tg):\/\/\S+$/u.test(text);
}

type Button = Record<string, unknown>;

const KINDS = ['callback_data', 'url', 'copy_text', 'switch_inline_query', 'switch_inline_query_current_chat'];

function faultOfButton(button: Button): string | null {
  if (typeof button.text !== 'string' || button.text.trim() === '') return 'Bad Request: button text is empty';
  const kinds = KINDS.filter((kind) => button[kind] !== undefined);
  if (kinds.length !== 1) return 'Bad Request: a button must have exactly one kind';
  const data = button.callback_data;
  if (data !== undefined && (typeof data !== 'string' || data === '' || Buffer.byteLength(data) > 64))
    return 'Bad Request: BUTTON_DATA_INVALID';
  if (button.url !== undefined && !isUrl(button.url)) return 'Bad Request: BUTTON_URL_INVALID';
  const copied = (button.copy_text as { text?: unknown } | undefined)?.text;
  if (button.copy_text !== undefined && (typeof copied !== 'string' || copied === '' || copied.length > 256))
    return 'Bad Request: BUTTON_COPY_TEXT_INVALID';
  return null;
}

/** Null, or the description of the 400. */
export function faultOfKeyboard(markup: unknown): string | null {
  if (markup === undefined) return null;
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (!Array.isArray(rows)) return "Bad Request: can't parse reply keyboard markup JSON object";
  if (rows.some((row) => !Array.isArray(row) || row.length === 0 || row.length > 8))
    return 'Bad Request: bad keyboard row';
  const buttons = (rows as Button[][]).flat();
  if (buttons.length > 100) return 'Bad Request: reply markup is too long';
  return buttons.map(faultOfButton).find((fault) => fault !== null) ?? null;
}

/** Null, or the description of the 400. */
export function faultOfInline(payload: Record<string, unknown>): string | null {
  const results = payload.results as Record<string, unknown>[];
  if (!Array.isArray(results)) return "Bad Request: can't parse inline query results JSON object";
  if (results.length > 50) return 'Bad Request: RESULTS_TOO_MUCH';
  const ids = results.map(({ id }) => String(id));
  if (new Set(ids).size !== ids.length) return 'Bad Request: RESULT_ID_DUPLICATE';
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64)) return 'Bad Request: RESULT_ID_INVALID';
  if (Buffer.byteLength(String(payload.next_offset ?? '')) > 64) return 'Bad Request: NEXT_OFFSET_INVALID';
  const start = (payload.button as { start_parameter?: string } | undefined)?.start_parameter;
  if (start !== undefined && !/^[\w-]{1,64}$/u.test(start)) return 'Bad Request: START_PARAM_INVALID';
  for (const { title, input_message_content: content, reply_markup: markup } of results) {
    if (typeof title !== 'string' || title === '') return 'Bad Request: ARTICLE_TITLE_EMPTY';
    const { message_text: text, entities } = (content ?? {}) as Record<string, unknown>;
    const fault = faultOfText(text, entities, 4096) ?? faultOfKeyboard(markup);
    if (fault !== null) return fault;
  }
  return null;
}

/** Null, or the description of the 400. */
export function faultOfCommands(commands: unknown): string | null {
  if (!Array.isArray(commands) || commands.length > 100) return 'Bad Request: BOT_COMMANDS_TOO_MUCH';
  for (const { command, description } of commands as Record<string, unknown>[]) {
    if (!/^[a-z\d_]{1,32}$/u.test(String(command))) return 'Bad Request: BOT_COMMAND_INVALID';
    if (String(description).length < 1 || String(description).length > 256)
      return 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID';
  }
  return null;
}
