import { parseArgs } from 'node:util';
import type { Assistant } from './answer/assistant.ts';
import { createAssistant } from './answer/create.ts';
import { composeText, toJson } from './answer/text.ts';
import { fingerprintOf } from './corpus/fingerprint.ts';
import { keepCorpus, type Keeper } from './corpus/keeper.ts';
import { loadLibrary } from './corpus/load.ts';
import { watchCorpus } from './corpus/watch.ts';
import { readSettings, type Settings } from './settings.ts';
import { answerBatch } from './terminal/batch.ts';
import { chat } from './terminal/chat.ts';
import { progress } from './terminal/progress.ts';
import { corpusUsage } from './terminal/corpus-command.ts';

/** Exit codes of the contract. */
const exit = { found: 0, notFound: 1, bad: 2 };

const usage = `usage:
  npm start                                    the bot (with BOT_TOKEN), else the conversation in the terminal
  npm run -s ask -- "问题"                     one answer; --json for machines
  npm run -s ask -- --json < FILE              one question a line in, one JSON answer a line out
${corpusUsage.replace(/^.*\n/, '')}`;

async function main(args: string[]): Promise<number> {
  const [command = 'start', ...rest] = args;
  const settings = readSettings(process.env);
  switch (command) {
    case 'start':
      return settings.botToken === null ? startChat(settings) : startBot(settings);
    case 'ask': {
      const { values, positionals } = parseArgs({
        args: rest,
        options: { json: { type: 'boolean' } },
        allowPositionals: true,
      });
      const question = positionals.join(' ').trim();
      if (question === '' && !values.json) throw new Error(usage);
      const assistant = await readAssistant(settings, tell)();
      if (question === '') {
        await answerBatch(assistant, process.stdin, process.stdout);
        return exit.found;
      }
      const { answer } = assistant.respond(question);
      process.stdout.write(`${values.json ? JSON.stringify(toJson(answer)) : composeText(answer)}\n`);
      return answer.found ? exit.found : exit.notFound;
    }
    case 'corpus': {
      const { stdin: input, stdout: output, stderr: errors } = process;
      const { corpusCommand } = await import('./terminal/corpus.ts');
      return corpusCommand(rest, { corpusDir: settings.corpusDir, input, output, errors });
    }
    default:
      throw new Error(usage);
  }
}

/** Reads the corpus and makes the assistant of it. */
const readAssistant =
  ({ corpusDir, dataDir }: Settings, onWarning: (message: string) => void, signal?: AbortSignal) =>
  async () =>
    createAssistant(
      await loadLibrary(corpusDir, { folder: dataDir, onProgress: progress(process.stderr), onWarning, signal }),
    );

/** Who is told of the corpus while the program runs. */
interface Told {
  warning(message: string): void;
  /** Another corpus serves now. */
  change(documents: number): void;
  /** The corpus changed and cannot be used. */
  fault(message: string): void;
}

/** Reads the corpus and takes up what changes in it, from the first reading on. @throws what the first reading throws */
async function keepWatched(settings: Settings, signal: AbortSignal, told: Told): Promise<Keeper<Assistant>> {
  const before = fingerprintOf(settings.corpusDir);
  const keeper = await keepCorpus(readAssistant(settings, told.warning, signal));
  watchCorpus(settings.corpusDir, {
    signal,
    before,
    onChange: async () => {
      await keeper.reload();
      told.change(keeper.current().documents.length);
    },
    onFault: (error) =>
      told.fault(`the changed corpus cannot be used, the one before goes on serving: ${messageOf(error)}`),
  });
  return keeper;
}

async function startChat(settings: Settings): Promise<number> {
  const stop = new AbortController();
  const keeper = await keepWatched(settings, stop.signal, {
    warning: tell,
    change: () => tell('（文件库有变化，已更新）'),
    fault: tell,
  });
  await chat(
    { respond: (message, context) => keeper.current().respond(message, context) },
    process.stdin,
    process.stdout,
  );
  stop.abort();
  return exit.found;
}

async function startBot(settings: Settings): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const [{ runTelegram }, { createLog }] = await Promise.all([
    import('./telegram/run.ts'),
    import('./telegram/log.ts'),
  ]);
  const log = createLog(settings.logLevel);
  log.info('reading the corpus');
  const keeper = await keepWatched(settings, stop.signal, {
    warning: (message) => log.warn(message),
    change: (documents) => log.info({ documents }, 'the corpus changed; taken up'),
    fault: (message) => log.error(message),
  }).catch((error: unknown) => {
    if (stop.signal.aborted) return null;
    throw error;
  });
  if (keeper !== null)
    await runTelegram(settings, {
      assistant: () => keeper.current(),
      reload: () => keeper.reload(),
      signal: stop.signal,
      log,
    });
  return exit.found;
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// A reader that has seen enough (| head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : exit.bad));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = exit.bad;
  },
);
