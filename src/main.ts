import { parseArgs } from 'node:util';
import { createAssistant } from './answer/create.ts';
import { composeText, toJson } from './answer/text.ts';
import { loadLibrary } from './corpus.ts';
import { readSettings, type Settings } from './settings.ts';
import { answerBatch } from './terminal/batch.ts';
import { chat } from './terminal/chat.ts';

/** Exit codes of the contract. */
const exit = { found: 0, notFound: 1, bad: 2 };

const usage = `usage:
  npm start                                    the bot (with BOT_TOKEN), else the conversation in the terminal
  npm run -s ask -- "问题"                     one answer; --json for machines
  npm run -s ask -- --json < FILE              one question a line in, one JSON answer a line out
  npm run -s corpus -- check [FILE …] [--json] what was understood of documents`;

async function main(args: string[]): Promise<number> {
  const [command = 'start', ...rest] = args;
  const settings = readSettings(process.env);
  switch (command) {
    case 'start':
      return settings.botToken === null ? startChat(settings) : startBot(settings);
    case 'ask': {
      const { values, positionals } = parseArgs({ args: rest, options: { json: { type: 'boolean' } }, allowPositionals: true });
      const question = positionals.join(' ').trim();
      if (question === '' && !values.json) throw new Error(usage);
      const assistant = createAssistant(loadLibrary(settings.corpusDir));
      if (question === '') {
        await answerBatch(assistant, process.stdin, process.stdout);
        return exit.found;
      }
      const { answer } = assistant.respond(question);
      process.stdout.write(`${values.json ? JSON.stringify(toJson(answer)) : composeText(answer)}\n`);
      return answer.found ? exit.found : exit.notFound;
    }
    default:
      throw new Error(usage);
  }
}

async function startChat({ corpusDir }: Settings): Promise<number> {
  await chat(createAssistant(loadLibrary(corpusDir)), process.stdin, process.stdout);
  return exit.found;
}

async function startBot(settings: Settings): Promise<number> {
  const { runTelegram } = await import('./telegram/run.ts');
  let assistant = createAssistant(loadLibrary(settings.corpusDir));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await runTelegram(settings, {
    assistant: () => assistant,
    // A corpus that cannot be read throws here: the old one goes on serving.
    reload: async () => {
      assistant = createAssistant(loadLibrary(settings.corpusDir));
    },
    signal: stop.signal,
  });
  return exit.found;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exit.bad;
  },
);
