import { BotError, GrammyError, HttpError } from 'grammy';

/** What the log says of an error. */
export interface ErrorDescription {
  name: string;
  message: string;
  code?: string | number;
  method?: string;
  cause?: ErrorDescription;
  trace?: string[];
}

const TOKEN = /\d{1,20}:[\w-]{10,}/gu;
/** A stack frame that tells nothing of the fault. */
const NOISE = /node_modules|node:internal/u;
const FRAMES = 8;
const MESSAGE_LIMIT = 300;

/** Takes tokens out of a text, and what must not be told. */
export function redact(text: string, hidden: readonly string[] = []): string {
  const shown = hidden.reduce((left, one) => (one === '' ? left : left.replaceAll(one, '‹…›')), text);
  return shown.replace(TOKEN, '‹token›').slice(0, MESSAGE_LIMIT);
}

function frames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const own = lines.filter((line) => !NOISE.test(line));
  return (own.length > 0 ? own : lines).slice(0, FRAMES).map((line) => redact(line.trim()));
}

/**
 * Describes an error for the log: its kind, message and trace, never the payload of the call (a person's question)
 * and never a URL (it holds the token). `hidden`: what the person wrote, should the message repeat it.
 */
export function describeError(error: unknown, hidden: readonly string[] = []): ErrorDescription {
  if (error instanceof BotError) return describeError(error.error, hidden);
  if (error instanceof GrammyError)
    return { name: error.name, message: redact(error.description), code: error.error_code, method: error.method };
  if (error instanceof HttpError)
    return { name: error.name, message: redact(error.message), cause: describeError(error.error, hidden) };
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an Error' };
  const { code } = error as { code?: string | number };
  return {
    name: error.name,
    message: redact(error.message, hidden),
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause, hidden) }),
    trace: frames(error),
  };
}

/** What to do about a failed call. */
export type Verdict = 'ignore' | 'unreachable' | 'fault';

/** 400s that mean: somebody tapped twice, or too late. */
const HARMLESS =
  /message is not modified|query is too old|query_id_invalid|message to (?:edit|delete) not found|message can't be edited|MESSAGE_ID_INVALID/iu;
/** 400s that mean: there is nobody to talk to any more. */
const NOBODY =
  /chat not found|user not found|user is deactivated|PEER_ID_INVALID|not enough rights|have no rights|TOPIC_(?:CLOSED|DELETED)|message thread not found|CHAT_WRITE_FORBIDDEN|group chat was (?:upgraded|deactivated)/iu;

/** Tells a user who blocked the bot, and a button tapped twice, from a fault of ours. */
export function judgeError(error: unknown): Verdict {
  if (error instanceof BotError) return judgeError(error.error);
  if (!(error instanceof GrammyError)) return 'fault';
  if (error.error_code === 403) return 'unreachable';
  if (error.error_code !== 400) return 'fault';
  if (HARMLESS.test(error.description)) return 'ignore';
  return NOBODY.test(error.description) ? 'unreachable' : 'fault';
}

/** An error's message for an admin in the chat: short, without tokens. */
export const errorMessage = (error: unknown): string => redact(error instanceof Error ? error.message : String(error));
