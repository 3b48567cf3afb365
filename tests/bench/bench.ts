// npm run bench            everything, about a quarter of an hour: 62, 1,000, 10,000 and 100,000 clauses, all peers
// npm run bench -- --quick under two minutes: 62 and 1,000 clauses
// npm run bench -- --only clausebot,flexsearch --sizes 10000
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createAssistant } from '../../src/answer/create.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { bundled } from './bundle.ts';
import { corpusOf } from './corpora.ts';
import { engines, type EngineName } from './engines.ts';
import { measureProcess, timeOf } from './process.ts';
import { chart, milliseconds, table } from './report.ts';
import { telegramLoad } from './telegram-load.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, sizes: { type: 'string' } },
});
const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [62, 1_000] : [62, 1_000, 10_000, 100_000]);
const names = (values.only?.split(',') ?? Object.keys(engines)) as EngineName[];
// An engine that takes longer than this for one measurement is left out of the table, at that size and all larger ones.
const patience = 5 * 60_000;

interface Figures {
  build: number;
  right: number;
  /** Null for whole answers: there is no list of twenty. */
  kept: number | null;
  load: number;
  memory: number;
  median: number;
  p99: number;
}

/** What stands in the table: the peers, clausebot's search, and clausebot from the question to the message. */
type Row = EngineName | typeof answers;
const answers = 'clausebot, whole answer';

const script = bundled('./measure.ts');

/** One engine at one size: built in one process, opened and asked in another. */
function measure(name: Row, clauses: number, folder: string): Figures {
  const run = (mode: string) => {
    const args = ['--expose-gc', '--max-old-space-size=16000', script, mode, name, String(clauses), folder];
    const printed = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: patience,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(printed.trim().split('\n').at(-1)!) as object;
  };
  if (name === answers) return { kept: null, ...run('prepare'), ...run('answer') } as Figures;
  return { ...run('build'), ...run('load') } as Figures;
}

const share = (value: number) => `${(value * 100).toFixed(0)} %`;
const thousands = (value: number) => value.toLocaleString('en');
const rows: string[][] = [];
const measured: Row[] = names.includes('clausebot') ? [...names, answers] : names;
const medians = new Map<Row, (number | null)[]>(measured.map((name) => [name, []]));
for (const clauses of sizes) {
  process.stderr.write(`${thousands(clauses)} clauses: making the corpus …\n`);
  corpusOf(clauses);
  for (const name of measured) {
    if (medians.get(name)!.includes(null)) {
      rows.push([thousands(clauses), name, ...Array<string>(7).fill('–')]);
      medians.get(name)!.push(null);
      continue;
    }
    process.stderr.write(`${thousands(clauses)} clauses: ${name} …\n`);
    const folder = mkdtempSync(path.join(tmpdir(), 'clausebot-bench-index-'));
    try {
      const { build, load, memory, median, p99, right, kept } = measure(name, clauses, folder);
      const times = [build, load, median, p99].map(milliseconds);
      rows.push([
        thousands(clauses),
        name,
        times[0]!,
        times[1]!,
        `${Math.max(0, memory).toFixed(0)} MB`,
        times[2]!,
        times[3]!,
        share(right),
        kept === null ? '–' : share(kept),
      ]);
      medians.get(name)!.push(median);
    } catch (error) {
      process.stderr.write(`${(error as Error).message.trim().split('\n').slice(-3).join('\n')}\n`);
      rows.push([thousands(clauses), name, ...Array<string>(7).fill('–')]);
      medians.get(name)!.push(null);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

console.log(
  '\nSearch alone, the same terms for all (words and pairs of characters), and clausebot from question to message\n',
);
console.log(
  table(['clauses', 'engine', 'build', 'load', 'memory', 'median', 'p99', 'first right', 'BM25F best in 20'], rows),
);
if (sizes.length > 2) console.log(`\n${chart('Median search, ms', sizes, medians)}`);

const bare = timeOf('-e', '0');
const jieba = timeOf('-e', "require('nodejieba').cut('医院')");
const whole: string[][] = [];
for (const clauses of sizes) {
  process.stderr.write(`${thousands(clauses)} clauses: whole answers …\n`);
  try {
    const { first, again, memory, median, p99 } = await measureProcess(clauses);
    const megabytes = memory === null ? '–' : `${memory.toFixed(0)} MB`;
    whole.push([
      thousands(clauses),
      milliseconds(first),
      milliseconds(again),
      `${(again / bare).toFixed(1)}×`,
      megabytes,
      milliseconds(median),
      milliseconds(p99),
    ]);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    whole.push([thousands(clauses), ...Array<string>(6).fill('–')]);
  }
}
console.log('\nWhole process: question in, message out\n');
console.log(table(['clauses', 'first start', 'later start', 'of bare node', 'memory', 'median', 'p99'], whole));
console.log(`\nbare node ${milliseconds(bare)}; nodejieba with its own dictionary alone ${milliseconds(jieba)}`);

process.stderr.write('Telegram: thousands of updates …\n');
const load = await telegramLoad({
  questions: ['谁负责临床专科建设？', '那自治区呢？', '原文', '市医保局有哪些任务？', '警务室的比例是多少？'],
  assistant: createAssistant(await loadLibrary('corpus')),
  people: sizes.length > 2 ? 1_000 : 300,
});
console.log('\nTelegram, against the fake Bot API: all updates at once\n');
console.log(
  table(
    ['what', 'figure'],
    Object.entries(load).map(([what, figure]) => [what, figure.toFixed(0)]),
  ),
);
