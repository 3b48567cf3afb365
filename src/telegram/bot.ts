import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, Composer, type ApiClientOptions } from 'grammy';
import { cutOff } from './api/cut-off.ts';
import { fetchWhole } from './api/fetch-whole.ts';
import { migrate } from './api/migrate.ts';
import { outlast, PATIENCE } from './api/outlast.ts';
import { createDesk, type BotContext, type BotDeps } from './desk.ts';
import { access } from './features/access.ts';
import { admin } from './features/admin.ts';
import { answerTapsFirst, buttons, otherButtons } from './features/buttons.ts';
import { exports } from './features/export.ts';
import { onFault } from './features/fault.ts';
import { help } from './features/help.ts';
import { inline } from './features/inline.ts';
import { lookups } from './features/lookups.ts';
import { plans } from './features/plans.ts';
import { questions } from './features/questions.ts';
import { rateLimit } from './features/rate-limit.ts';
import { start } from './features/start.ts';
import { targets } from './features/targets.ts';
import { trace } from './features/trace.ts';
import { votes } from './features/votes.ts';

/** Seconds for one call; longer than a long poll. */
const CALL_SECONDS = 45;

/**
 * Builds the whole bot; nothing is sent before an update is handled.
 *
 * @example
 * const bot = createBot(token, deps);
 * await bot.init();
 * await bot.handleUpdate(update);
 */
export function createBot(token: string, deps: BotDeps): Bot<BotContext> {
  const desk = createDesk(deps);
  const patience = { ...PATIENCE, ...deps.patience };
  const stop = deps.cutOff ?? new AbortController().signal;
  const bot = new Bot<BotContext>(token, {
    client: {
      apiRoot: deps.settings.apiRoot,
      timeoutSeconds: CALL_SECONDS,
      fetch: fetchWhole as unknown as NonNullable<ApiClientOptions['fetch']>,
    },
  });

  // The last one is the outermost.
  bot.api.config.use(
    migrate((from, to) => {
      deps.log.warn({ from, to }, 'a group became a supergroup: put its new id into ALLOWED_CHAT_IDS');
      if (deps.settings.allowedChats.includes(from)) desk.moved.add(to);
    }),
    outlast(patience, stop, deps.log),
    autoRetry({
      maxDelaySeconds: patience.longestFlood,
      maxRetryAttempts: patience.floodAttempts,
      rethrowHttpErrors: true,
      rethrowInternalServerErrors: true,
    }),
    cutOff(stop),
  );

  const features = new Composer<BotContext>();
  features.use(access(desk), rateLimit(desk), answerTapsFirst(desk));
  features.use(start(desk), help(desk), plans(desk), targets(desk), lookups(desk), exports(desk), admin(desk));
  features.use(buttons(desk), votes(desk), otherButtons(), inline(desk), questions(desk));

  bot.use(trace(desk));
  bot.errorBoundary(onFault(desk)).use(features);
  return bot;
}
