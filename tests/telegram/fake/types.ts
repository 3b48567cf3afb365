import type { Chat, InlineKeyboardMarkup, Message, Update, User } from 'grammy/types';

/** A call that the bot made, as it arrived. */
export interface Call {
  /** ms, when it arrived. */
  at: number;
  method: string;
  payload: Record<string, unknown>;
  files: Map<string, { name: string; bytes: Buffer }>;
}

/** A message as the chat shows it now. */
export interface Shown {
  message_id: number;
  chat: Chat;
  from: User;
  text: string;
  entities: { type: string; offset: number; length: number; url?: string }[];
  keyboard: InlineKeyboardMarkup['inline_keyboard'];
  replyTo: number | null;
  thread: number | null;
  file: { name: string; bytes: Buffer } | null;
  edits: number;
  inlineId: string | null;
}

/** What the Bot API answers. */
export type ApiReply =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: Record<string, number> };

/** A fault to be put in the way of the next matching calls. */
export interface Fault {
  /** Only this method; absent: any but getUpdates. */
  method?: string;
  /** Only calls to this chat. */
  chat?: number;
  /** How many calls meet it; 1 when absent. */
  times?: number;
  /**
   * - `status`: answers with this error; `reset`: cuts the connection before the call is done; `half`: does the call, then
   *   breaks off in the middle of the answer; `hang`: never answers; `hold`: waits for `release`; `html`: a proxy's error page.
   */
  kind: 'status' | 'reset' | 'half' | 'hang' | 'hold' | 'html';
  status?: number;
  description?: string;
  parameters?: Record<string, number>;
}

export type SentMessage = Message;
export type AnyUpdate = Update | Record<string, unknown>;

export const refuse = (error_code: number, description: string, parameters?: Record<string, number>): ApiReply => ({
  ok: false,
  error_code,
  description,
  ...(parameters === undefined ? {} : { parameters }),
});
