import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assistant } from '../../src/answer/assistant.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { createLog } from '../../src/telegram/log.ts';
import { runTelegram } from '../../src/telegram/run.ts';
import { FakeTelegram } from './fake/fake.ts';
import { PACE, PATIENCE } from './pace.ts';
import { stubAssistant } from './stub-assistant.ts';

export interface Rig {
  fake: FakeTelegram;
  settings: Settings;
  /** Lines of the log, parsed. */
  log: Record<string, unknown>[];
  /** All of the log as text. */
  logText(): string;
  /** Changes the assistant that the bot uses, as a reload does. */
  use(assistant: Assistant): void;
  /** Stops the bot in good order; the fake goes on. */
  stop(): Promise<void>;
  /** Starts it again, on the same data and the same fake. */
  start(): void;
  /** Stops everything. */
  end(): Promise<void>;
}

export interface RigOptions {
  env?: Record<string, string>;
  assistant?: Assistant;
  reload?: () => Promise<void>;
  fake?: FakeTelegram;
  webhook?: boolean;
}

const freePort = async (): Promise<number> => {
  const fake = await FakeTelegram.start();
  await fake.away();
  return Number(new URL(fake.root).port);
};

/** The whole bot in this process, over real HTTP, against the fake. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const fake = options.fake ?? (await FakeTelegram.start());
  const dataDir = mkdtempSync(join(tmpdir(), 'clausebot-'));
  const port = options.webhook === true ? await freePort() : 0;
  const hook = { WEBHOOK_URL: `http://127.0.0.1:${port}/hook`, WEBHOOK_SECRET: 'the_Secret-1', PORT: String(port) };
  const settings = readSettings({
    BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.root,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    ...(options.webhook === true ? hook : {}),
    ...options.env,
  });
  const log: Record<string, unknown>[] = [];
  let assistant = options.assistant ?? stubAssistant();
  let control = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const rig: Rig = {
    fake,
    settings,
    log,
    logText: () => JSON.stringify(log),
    use: (fresh) => (assistant = fresh),
    start() {
      control = new AbortController();
      running = runTelegram(settings, {
        assistant: () => assistant,
        reload: options.reload ?? (() => Promise.resolve()),
        signal: control.signal,
        log: createLog('debug', { write: (line: string) => log.push(JSON.parse(line) as Record<string, unknown>) }),
        pace: PACE,
        patience: PATIENCE,
      });
      running.catch(() => undefined);
    },
    async stop() {
      control.abort();
      await running;
    },
    async end() {
      await rig.stop().catch(() => undefined);
      await fake.away();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  rig.start();
  return rig;
}
