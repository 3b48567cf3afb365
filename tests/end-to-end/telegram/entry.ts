// The bot as main.ts runs it, on the small test plans: starts in half a second.
import { readSettings } from '../../../src/settings.ts';
import { runTelegram } from '../../../src/telegram/run.ts';
import { PACE, PATIENCE } from '../../telegram/pace.ts';
import { stubAssistant } from '../../telegram/stub-assistant.ts';

const assistant = stubAssistant();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

runTelegram(readSettings(process.env), {
  assistant: () => assistant,
  reload: () => Promise.resolve(),
  signal: stop.signal,
  pace: { ...PACE, grace: 3000 },
  patience: PATIENCE,
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
