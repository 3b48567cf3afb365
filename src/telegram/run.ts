import { setMaxListeners } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assistant } from '../answer/assistant.ts';
import type { Settings } from '../settings.ts';
import { PATIENCE } from './api/outlast.ts';
import { createBot } from './bot.ts';
import type { BotDeps } from './desk.ts';
import { createIntake } from './feed/intake.ts';
import { openOverdue } from './feed/overdue.ts';
import { failOnWrongToken, FatalError } from './feed/poll-failure.ts';
import { poll, type PollPace } from './feed/polling.ts';
import { serveWebhook } from './feed/serve-webhook.ts';
import { createLog, type Log } from './log.ts';
import { publishCommands } from './publish-commands.ts';
import { openStore } from './store/store.ts';

export { FatalError };

/** What main gives the bot. */
export interface TelegramDeps {
  /** The assistant as it is now: another one after a reload. */
  assistant(): Assistant;
  /** Reads the corpus anew and swaps the assistant; throws where it cannot be used. */
  reload(): Promise<void>;
  /** SIGTERM, SIGINT: stop in good order. */
  signal: AbortSignal;
  log?: Log;
  pace?: Partial<PollPace>;
  patience?: BotDeps['patience'];
}

/**
 * Runs the bot until the signal fires; resolves once everything in hand was finished and confirmed, within 10 s.
 *
 * @throws FatalError with one line for the operator where it cannot run at all (wrong token, port in use).
 */
export async function runTelegram(settings: Settings, deps: TelegramDeps): Promise<void> {
  if (settings.botToken === null) throw new FatalError('BOT_TOKEN: is missing');
  const log = deps.log ?? createLog(settings.logLevel);
  try {
    mkdirSync(settings.dataDir, { recursive: true });
  } catch (error) {
    log.error({ error }, 'DATA_DIR cannot be made; the bot goes on without keeping anything');
  }
  const store = openStore(settings.dataDir, log);
  const overdue = openOverdue(join(settings.dataDir, 'unfinished.jsonl'), log);
  const late = new AbortController();
  // Every call in hand listens to these two.
  setMaxListeners(0, late.signal, deps.signal);
  const bot = createBot(settings.botToken, {
    assistant: deps.assistant,
    reload: deps.reload,
    settings,
    log,
    store,
    cutOff: late.signal,
    patience: deps.patience ?? PATIENCE,
  });
  const intake = createIntake((update) => bot.handleUpdate(update), log);
  const shared = { bot, intake, overdue, log, stop: deps.signal, cutOff: () => late.abort() };
  try {
    if (settings.webhook !== null)
      return await serveWebhook({ ...shared, hook: settings.webhook, admins: settings.admins });
    await ready(bot, deps.signal);
    if (deps.signal.aborted) return;
    await bot.api.deleteWebhook({}, deps.signal as never).catch(unlessStopped(deps.signal));
    log.info({ bot: bot.botInfo.username }, 'polling');
    const announced = publishCommands(bot.api, settings.admins, log);
    const fetch = (request: Parameters<typeof bot.api.getUpdates>[0], signal: AbortSignal) =>
      bot.api.getUpdates(request, signal as never);
    await poll({ ...shared, fetch, ...(deps.pace === undefined ? {} : { pace: deps.pace }) });
    await announced;
  } finally {
    late.abort();
    store.close();
    log.info('stopped');
  }
}

/** The stop came while a call of the start was waiting: no fault. */
const unlessStopped = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
};

/** Waits until Telegram says who the bot is; through outages, but not with a wrong token. */
async function ready(bot: ReturnType<typeof createBot>, signal: AbortSignal): Promise<void> {
  try {
    await bot.init(signal as never);
  } catch (error) {
    failOnWrongToken(error);
    if (!signal.aborted) throw error;
  }
}
