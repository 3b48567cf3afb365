import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { allQuestions, repository, wholeCorpus } from './corpora.ts';

/** What a whole process takes, as a user meets it. Times in milliseconds, memory in megabytes. */
export interface WholeProcess {
  /** From the command to the first answer, nothing kept from before. */
  first: number;
  /** The same with what the first start kept; median of five. */
  again: number;
  memory: number | null;
  median: number;
  p99: number;
}

/** Resident memory of a process and all below it (tsx starts a second one); null where /proc is missing. */
function residentMemory(pid: number): number | null {
  try {
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
    const processes = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number, number]);
    const sum = (parent: number): number =>
      processes.reduce(
        (total, [id, above, size]) => total + (id === parent ? size : 0) + (above === parent ? sum(id) : 0),
        0,
      );
    return (sum(pid) * 1024) / 1e6;
  } catch {
    return null;
  }
}

/** The command of package.json's `ask`, so that what is measured is what is started. */
function startAsk(corpus: string, data: string): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    scripts: { ask: string };
  };
  const PATH = `${path.join(repository, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, CORPUS_DIR: corpus, DATA_DIR: data, NODE_OPTIONS: '' };
  return spawn(`exec ${scripts.ask} --json`, { cwd: repository, env, shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
}

async function run(
  corpus: string,
  data: string,
  asked: string[],
): Promise<{ first: number; times: number[]; memory: number | null }> {
  const started = performance.now();
  const child = startAsk(corpus, data);
  // A start and all answers in five minutes, or it is left out of the table.
  const patience = setTimeout(() => child.kill(), 5 * 60_000);
  const answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const times: number[] = [];
  let first = 0;
  for (const text of asked) {
    const before = performance.now();
    child.stdin!.write(`${JSON.stringify(text)}\n`);
    if ((await answers.next()).done) throw new Error('the process ended before it answered');
    if (first === 0) first = performance.now() - started;
    else times.push(performance.now() - before);
  }
  clearTimeout(patience);
  const memory = residentMemory(child.pid!);
  child.stdin!.end();
  await new Promise((resolve) => child.once('close', resolve));
  return { first, times, memory };
}

/** Starts the product on a corpus of so many clauses, twice, and asks it the development questions through its pipe. */
export async function measureProcess(clauses: number): Promise<WholeProcess> {
  const corpus = wholeCorpus(clauses);
  const data = mkdtempSync(path.join(tmpdir(), 'clausebot-bench-data-'));
  try {
    const asked = allQuestions();
    const { first } = await run(corpus, data, asked.slice(0, 1));
    const starts: number[] = [];
    for (let start = 0; start < 5; start += 1) starts.push((await run(corpus, data, asked.slice(0, 1))).first);
    const again = starts.sort((one, other) => one - other)[2]!;
    // Twice over: the first round warms up, as a bot that has run for a minute is warm.
    const { times, memory } = await run(corpus, data, [...asked, ...asked]);
    const warm = times.slice(asked.length).sort((one, other) => one - other);
    return { first, again, memory, median: warm[warm.length >> 1]!, p99: warm[Math.floor(warm.length * 0.99)]! };
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** Median of five starts of a command, in milliseconds, and its greatest memory where it prints that. */
export function timeOf(...args: string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    execFileSync(process.execPath, args, { cwd: repository, stdio: 'ignore' });
    return performance.now() - started;
  });
  return times.sort((one, other) => one - other)[2]!;
}
