// One measurement in a process of its own: measure.ts build|load ENGINE CLAUSES FOLDER → a line of JSON.
import { mkdirSync } from 'node:fs';
import { Bench } from 'tinybench';
import { corpusOf, questions, readRows } from './corpora.ts';
import { documentsOf, engines, keep, type EngineName } from './engines.ts';
import { bestRows } from './exhaustive.ts';

const [mode, name, clauses, folder] = process.argv.slice(2) as ['build' | 'load', EngineName, string, string];

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

mkdirSync(folder, { recursive: true });
const corpus = corpusOf(Number(clauses));
const asked = questions();
if (mode === 'build') {
  const rows = readRows(corpus);
  const started = performance.now();
  const find = engines[name].build(rows, folder);
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
} else {
  // Only clausebot hands out clauses (the product reads them from disk on demand): not counted for anyone.
  const documents = name === 'clausebot' ? documentsOf(readRows(corpus)) : [];
  const before = await heldMegabytes();
  const started = performance.now();
  const find = engines[name].load(folder, documents);
  const load = performance.now() - started;
  const memory = (await heldMegabytes()) - before;
  const bench = new Bench({ time: 3000, warmupTime: 500, warmupIterations: 1, iterations: 1 });
  let at = 0;
  bench.add('search', () => void find(asked[at++ % asked.length]!.terms));
  await bench.run();
  const { result } = bench.tasks[0]!;
  if (!('latency' in result)) throw new Error(`${name} could not be measured: ${JSON.stringify(result)}`);
  console.log(JSON.stringify({ load, memory, median: result.latency.p50, p99: result.latency.p99 }));
}
