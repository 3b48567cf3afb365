// One measurement in a process of its own: measure.ts build|load|answer ENGINE CLAUSES FOLDER → a line of JSON.
import { mkdirSync } from 'node:fs';
import { Bench } from 'tinybench';
import { createAssistant } from '../../src/answer/create.ts';
import { composeText } from '../../src/answer/text.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { allQuestions, corpusOf, numberOf, questions, readRows, wholeCorpus } from './corpora.ts';
import { documentsOf, engines, keep, type EngineName } from './engines.ts';
import { bestRows } from './exhaustive.ts';

type Mode = 'build' | 'load' | 'prepare' | 'answer';
const [mode, name, clauses, folder] = process.argv.slice(2) as [Mode, EngineName, string, string];

/** Heap and buffers after collection: resident memory would count pages that were free before. */
async function heldMegabytes(): Promise<number> {
  // Buffers are given back only after a turn of the event loop.
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Milliseconds of one call, warm: each call takes the next question. */
async function latency(ask: (number: number) => void): Promise<{ median: number; p99: number }> {
  const bench = new Bench({ time: 3000, warmupTime: 3000, warmupIterations: 1, iterations: 1 });
  let at = 0;
  bench.add('question', () => ask(at++));
  await bench.run();
  const { result } = bench.tasks[0]!;
  if (!('latency' in result)) throw new Error(`${name} could not be measured: ${JSON.stringify(result)}`);
  return { median: result.latency.p50, p99: result.latency.p99 };
}

mkdirSync(folder, { recursive: true });
const corpus = corpusOf(Number(clauses));
const asked = questions();
if (mode === 'build') {
  const rows = readRows(corpus);
  const started = performance.now();
  const find = await engines[name].build(rows, folder);
  const build = performance.now() - started;
  const best = bestRows(rows, asked);
  let right = 0;
  let kept = 0;
  asked.forEach(({ terms, gold }, at) => {
    const hits = find(terms);
    const first = rows[hits[0] ?? -1];
    if (first && gold.includes(`${first.document}/${first.number}`)) right++;
    if (hits.includes(best[at]!)) kept++;
  });
  keep(name, folder);
  console.log(JSON.stringify({ build, right: right / asked.length, kept: kept / asked.length }));
} else if (mode === 'prepare') {
  const started = performance.now();
  await loadLibrary(wholeCorpus(Number(clauses)), { folder });
  console.log(JSON.stringify({ build: performance.now() - started }));
} else if (mode === 'answer') {
  // The product itself: from the files to the message, understanding, ranking, judging and wording included.
  const before = await heldMegabytes();
  const started = performance.now();
  const library = await loadLibrary(wholeCorpus(Number(clauses)), { folder });
  const load = performance.now() - started;
  const assistant = createAssistant(library);
  const isRight = ({ text, gold }: (typeof asked)[number]) => {
    const [first] = assistant.respond(text).answer.references;
    const clause = first && library.document(first.document)?.clauses.find(({ id }) => id === first.clause);
    return clause !== undefined && gold.includes(`${first!.document}/${numberOf(clause)}`);
  };
  const right = asked.filter(isRight).length / asked.length;
  const memory = (await heldMegabytes()) - before;
  const all = allQuestions();
  const times = await latency((number) => {
    composeText(assistant.respond(all[number % all.length]!).answer);
  });
  console.log(JSON.stringify({ load, memory, right, ...times }));
} else {
  // Only clausebot hands out clauses (the product reads them from disk on demand): not counted for anyone.
  const documents = name === 'clausebot' ? documentsOf(readRows(corpus)) : [];
  const before = await heldMegabytes();
  const started = performance.now();
  const find = await engines[name].load(folder, documents);
  const load = performance.now() - started;
  const memory = (await heldMegabytes()) - before;
  const times = await latency((number) => void find(asked[number % asked.length]!.terms));
  console.log(JSON.stringify({ load, memory, ...times }));
}
