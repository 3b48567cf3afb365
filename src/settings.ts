import * as z from 'zod';

/** Everything that the environment decides, checked. */
export interface Settings {
  /** Null: no bot, the conversation runs in the terminal. */
  botToken: string | null;
  /** Without a slash at its end. */
  apiRoot: string;
  /** Both lists empty: everyone may ask. */
  allowedUsers: number[];
  allowedChats: number[];
  admins: number[];
  /** Null: long polling. */
  webhook: { url: string; secret: string; host: string; port: number } | null;
  corpusDir: string;
  dataDir: string;
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All faults of the environment at once; no message holds the value of a secret. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`bad settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

const idList = (pattern: RegExp, wanted: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[,，\s]+/u).filter((part) => part !== ''))
    .superRefine((parts, context) => {
      const bad = parts.filter((part) => !pattern.test(part) || !Number.isSafeInteger(Number(part)));
      if (bad.length > 0) context.addIssue(`${wanted}; not: ${bad.join(', ')}`);
    })
    .transform((parts) => [...new Set(parts.map(Number))]);

const userIds = idList(/^[1-9]\d*$/u, 'a comma list of numeric user ids');
const chatIds = idList(/^-?[1-9]\d*$/u, 'a comma list of numeric chat ids (groups are negative)');

const httpUrl = z.string().refine((text) => {
  const url = tryUrl(text);
  return url !== null && /^https?:$/u.test(url.protocol);
}, 'must be an http(s) URL');

function tryUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Telegram delivers over https only; a loopback address is let through for trials and tests. */
const isDeliverable = (text: string): boolean => {
  const url = tryUrl(text);
  return url?.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
};

const environment = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d{1,20}:[\w-]{10,}$/u, 'does not look like a token from BotFather (digits:letters)')
      .optional(),
    TELEGRAM_API_ROOT: httpUrl.default('https://api.telegram.org').transform((url) => url.replace(/\/+$/u, '')),
    ALLOWED_USER_IDS: userIds,
    ALLOWED_CHAT_IDS: chatIds,
    ADMIN_USER_IDS: userIds,
    WEBHOOK_URL: httpUrl.refine(isDeliverable, 'must be https (http only on localhost)').optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{1,256}$/u, 'must be 1–256 characters of A-Z a-z 0-9 _ -')
      .optional(),
    PORT: z
      .string()
      .default('8080')
      .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535, 'must be a port number, 0–65535')
      .transform(Number),
    HOST: z.string().default('127.0.0.1'),
    CORPUS_DIR: z.string().default('corpus'),
    DATA_DIR: z.string().default('data'),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .readonly();

/** The rule between two variables, checked even where others are faulty. */
function faultsBetween(given: Readonly<Record<string, string>>): string[] {
  if (given.WEBHOOK_URL !== undefined && given.WEBHOOK_SECRET === undefined)
    return ['WEBHOOK_SECRET: is needed with WEBHOOK_URL'];
  return [];
}

/**
 * Reads the settings out of an environment; an empty variable counts as absent.
 *
 * @throws SettingsError naming every fault at once, never a secret.
 * @example readSettings({}).apiRoot // 'https://api.telegram.org'
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  const read = environment.safeParse(given);
  const faults = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  faults.push(...faultsBetween(given));
  if (!read.success || faults.length > 0) throw new SettingsError(faults);
  const { data } = read;
  return {
    botToken: data.BOT_TOKEN ?? null,
    apiRoot: data.TELEGRAM_API_ROOT,
    allowedUsers: data.ALLOWED_USER_IDS,
    allowedChats: data.ALLOWED_CHAT_IDS,
    admins: data.ADMIN_USER_IDS,
    webhook:
      data.WEBHOOK_URL === undefined
        ? null
        : { url: data.WEBHOOK_URL, secret: data.WEBHOOK_SECRET ?? '', host: data.HOST, port: data.PORT },
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    logLevel: data.LOG_LEVEL,
  };
}
