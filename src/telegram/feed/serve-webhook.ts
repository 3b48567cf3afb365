import type { Server } from 'node:http';
import type { Bot } from 'grammy';
import { pause } from '../api/pause.ts';
import type { BotContext } from '../desk.ts';
import type { Log } from '../log.ts';
import { publishCommands } from '../publish-commands.ts';
import type { Settings } from '../../settings.ts';
import type { Intake } from './intake.ts';
import type { Overdue } from './overdue.ts';
import { failOnWrongToken, FatalError } from './poll-failure.ts';
import { UPDATE_KINDS } from './update-kinds.ts';
import { createWebhookServer } from './webhook.ts';

export interface Serving {
  bot: Bot<BotContext>;
  hook: NonNullable<Settings['webhook']>;
  admins: readonly number[];
  intake: Intake;
  overdue: Overdue;
  log: Log;
  stop: AbortSignal;
  cutOff(): void;
}

/** Time in ms that updates in hand have once the stop came; the rest of the 10 s is for closing. */
const GRACE = 6500;
const CLOSING = 1000;

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new FatalError(`HOST, PORT: cannot listen on ${host}:${port} (${error.message})`)),
    );
    server.listen(port, host, resolve);
  });

/** Serves the webhook until the stop; requests in hand are answered, later ones get 503 and come again elsewhere. */
export async function serveWebhook({ bot, hook, admins, intake, overdue, log, stop, cutOff }: Serving): Promise<void> {
  let isReady = false;
  const server = createWebhookServer({ ...hook, intake, overdue, log, isReady: () => isReady && !stop.aborted });
  await listen(server, hook.host, hook.port);
  const address = server.address();
  log.info(
    {
      address: typeof address === 'object' ? address?.address : address,
      port: typeof address === 'object' ? address?.port : 0,
    },
    'listening',
  );
  try {
    await bot.init(stop as never);
    for (const update of overdue.load())
      void intake.accept(update).then((outcome) => outcome === 'handled' && overdue.done(update.update_id));
    isReady = true;
    await bot.api.setWebhook(hook.url, { secret_token: hook.secret, allowed_updates: UPDATE_KINDS }, stop as never);
    log.info({ bot: bot.botInfo.username }, 'webhook set');
    void publishCommands(bot.api, admins, log);
    await new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      else stop.addEventListener('abort', () => resolve(), { once: true });
    });
  } catch (error) {
    failOnWrongToken(error);
    if (!stop.aborted) throw error;
  } finally {
    await close(server, intake, cutOff);
  }
}

async function close(server: Server, intake: Intake, cutOff: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  for (let waited = 0; intake.pending > 0 && waited < GRACE; waited += 50) await pause(50);
  cutOff();
  await Promise.race([closed, pause(CLOSING)]);
  server.closeAllConnections();
  await closed;
}
