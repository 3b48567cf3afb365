import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clause, PlanDocument } from '../../src/document/types.ts';
import { openTrees, type Origin, type TreeOptions } from '../../src/index/trees.ts';
import { sketch } from './documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'clausebot-trees-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts: Record<string, string> = { 'a.txt': '医保 支付', 'b.txt': '薪酬', 'c.txt': '床位' };
/** Every part of a clause, read from disk where it lies there. */
const whole = (clause: Clause): Record<keyof Clause, unknown> => ({
  path: clause.path,
  id: clause.id,
  level: clause.level,
  num: clause.num,
  heading: clause.heading,
  text: clause.text,
  sentences: clause.sentences,
  responsibilityLine: clause.responsibilityLine,
  responsibilityLines: clause.responsibilityLines,
  row: clause.row,
  responsible: clause.responsible,
  targets: clause.targets,
  deadlines: clause.deadlines,
  parent: clause.parent?.id,
  children: clause.children.map(({ id }) => id),
  start: clause.start,
  end: clause.end,
});
const bare = (document: PlanDocument) => ({
  ...document,
  source: { ...document.source, text: document.source.text },
  clauses: document.clauses.map(whole),
});

/** A document of one section and two tasks. */
function parse(file: string, text: string): PlanDocument {
  return {
    ...sketch(file, [
      { heading: '重点' },
      { heading: text.slice(0, 2), text, below: 0, agencies: ['市财政局'] },
      { text: '其他', below: 0 },
    ]),
    source: { file, text },
  };
}

/** Opens the folder over files with these texts (null: a document that cannot be used), and tells which were parsed. */
async function open(files: Record<string, string | null> = texts, options: Partial<TreeOptions> = {}) {
  const parsed: string[] = [];
  const origins = Object.entries(files).map(([file, text]): Origin => ({
    stamp: () => `${file} ${text}`,
    read: () => (parsed.push(file), Promise.resolve(text === null ? null : parse(file, text))),
  }));
  const { shelved, stamp } = await openTrees(origins, { folder, stamp: '1', ...options });
  return { documents: shelved.map(({ document }) => document), shelved, stamp, parsed };
}

const wanted = Object.entries(texts).map(([file, text]) => bare(parse(file, text)));

test('the second time trees come from disk, the same as parsed: texts, order, parents and children, digests', async () => {
  const first = await open();
  const second = await open();
  expect(first.parsed).toEqual(Object.keys(texts));
  expect(second.parsed).toEqual([]);
  for (const { documents } of [first, second]) expect(documents.map(bare)).toEqual(wanted);
  expect(second.documents[1]!.clauses[1]!.parent).toBe(second.documents[1]!.clauses[0]);
  expect(second.documents[1]!.source.text).toBe('薪酬');
  expect(second.shelved[1]!.digest).toEqual({
    headings: ['薪酬', '重点'],
    sections: ['重点'],
    agencies: [{ name: '市财政局', clauses: [1] }],
    cited: [],
  });
  expect(second.stamp).toBe(first.stamp);
  expect(readdirSync(folder).sort()).toEqual(['trees.pack', 'trees.text']);
});

test('only what changed is parsed anew', async () => {
  const { stamp } = await open();
  const changed = await open({ ...texts, 'b.txt': '薪酬。' });
  expect(changed.parsed).toEqual(['b.txt']);
  expect(changed.stamp).not.toBe(stamp);
  expect(changed.documents.map(({ source }) => source.text)).toEqual(['医保 支付', '薪酬。', '床位']);
  const fewer = await open({ 'c.txt': '床位', 'a.txt': '医保 支付' });
  expect(fewer.parsed).toEqual([]);
  expect(fewer.documents.map(({ id }) => id)).toEqual(['c.txt', 'a.txt']);
  expect((await open({ 'd.txt': '儿科', ...texts })).parsed).toEqual(['d.txt', 'b.txt']);
  expect((await open(texts, { stamp: '2' })).parsed).toHaveLength(3);
});

test('a document that cannot be used is left out, and nothing is kept of that reading', async () => {
  const faulty = await open({ ...texts, 'b.txt': null });
  expect(faulty.documents.map(({ id }) => id)).toEqual(['a.txt', 'c.txt']);
  expect(faulty.documents.map(({ source }) => source.text)).toEqual(['医保 支付', '床位']);
  // Once each: the fault is told once.
  expect(faulty.parsed).toEqual(Object.keys(texts));
  expect((await open()).parsed).toHaveLength(3);
});

test('while a document stays in memory its clauses are the same objects; forgotten, they are read again', async () => {
  await open();
  const { documents } = await open(texts, { resident: 2 });
  const [first] = documents;
  const { clauses } = first!;
  expect(first!.clauses).toBe(clauses);
  for (const document of documents) expect(document.clauses).toHaveLength(3);
  expect(first!.clauses).not.toBe(clauses);
  expect(first!.clauses.map(whole)).toEqual(clauses.map(whole));
});

test('hurt or torn trees are parsed again, document by document', async () => {
  await open();
  const file = path.join(folder, 'trees.text');
  const whole = readFileSync(file, 'utf16le');
  writeFileSync(file, whole.replace('薪酬', '新丑'), 'utf16le');
  const changed = await open();
  expect(changed.parsed).toEqual(['b.txt']);
  expect(changed.documents.map(bare)).toEqual(wanted);
  truncateSync(file, 10);
  expect((await open()).documents.map(bare)).toEqual(wanted);
  rmSync(file);
  expect((await open()).documents.map(bare)).toEqual(wanted);
});

test('a folder that cannot be written: a warning, and the documents serve', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  const warnings: string[] = [];
  const onWarning = (message: string) => warnings.push(message);
  const opened = await open(texts, { folder: path.join(folder, 'file/below'), onWarning });
  expect(opened.documents).toHaveLength(3);
  expect(warnings).toHaveLength(1);
});

test('the reading can be stopped: nothing more is read, and nothing of it is left', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const onProgress = (count: number) => {
    done.push(count);
    stop.abort();
  };
  await expect(open(texts, { signal: stop.signal, onProgress })).rejects.toThrow('aborted');
  expect(done).toEqual([1]);
  expect(readdirSync(folder)).toEqual([]);
});

describe('files are closed', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  /** Systems give the lowest number that is free: that of the last of a hundred grows with every file that stays open. */
  function highestNumber(): number {
    const descriptors = Array.from({ length: 100 }, () => openSync(folder, 'r'));
    for (const descriptor of descriptors) closeSync(descriptor);
    return Math.max(...descriptors);
  }

  test.for<[string, (count: number) => Promise<unknown>]>([
    ['of a corpus that was replaced', (count) => open({ ...texts, 'd.txt': `第${count}份` })],
    ['of a corpus that could not be used', () => open({ ...texts, 'b.txt': null })],
    ['where it cannot be kept', () => open(texts, { folder: path.join(folder, 'full') })],
  ])('%s', async ([, again]) => {
    // A folder in the place of the file: it cannot take its name.
    mkdirSync(path.join(folder, 'full/trees.text'), { recursive: true });
    const before = highestNumber();
    for (let count = 0; count < 20; count++) await again(count);
    await vi.waitFor(async () => {
      collectGarbage();
      await setImmediate();
      expect(highestNumber()).toBeLessThan(before + 5);
    }, 5000);
  });
});
