import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanDocument, SourceText } from '../../src/document/types.ts';
import { openTrees, type Corpus, type TreeOptions } from '../../src/index/trees.ts';
import { sketch } from './documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'clausebot-trees-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts: Record<string, string> = { 'a.txt': '医保 支付', 'b.txt': '薪酬', 'c.txt': '床位' };
const bare = (document: PlanDocument) => ({ ...document, clauses: [...document.clauses] });

/** A parser of one section and one task per text. */
function parse(source: SourceText): PlanDocument {
  return {
    ...sketch(source.file, [{ heading: '重点' }, { text: source.text, below: 0 }, { text: '其他', below: 0 }]),
    source,
  };
}

function open(more: Partial<TreeOptions & Corpus> = {}) {
  let parsed = 0;
  const corpus: Corpus = {
    files: Object.keys(texts),
    read: (file) => ({ file, text: texts[file]! }),
    parse: (source) => (parsed++, parse(source)),
    ...more,
  };
  const opened = openTrees(corpus, { folder, stamp: '1', ...more });
  return { ...opened, parsed: () => parsed };
}

test('the second time trees come from disk, the same as parsed: texts, order, parents and children', () => {
  const first = open();
  const second = open();
  expect(first.parsed()).toBe(3);
  const wanted = Object.entries(texts).map(([file, text]) => bare(parse({ file, text })));
  expect(second.documents.map(bare)).toEqual(wanted);
  expect(first.documents.map(bare)).toEqual(wanted);
  expect(second.documents[1]!.clauses[1]!.parent).toBe(second.documents[1]!.clauses[0]);
  expect(second.parsed()).toBe(0);
  expect(second.stamp).toBe(first.stamp);
  expect(readdirSync(folder).sort()).toEqual(['trees.json', 'trees.pack']);
});

test('a changed text, file list or stamp parses anew', () => {
  const { stamp } = open();
  expect(open({ stamp: '2' }).parsed()).toBe(3);
  expect(open({ files: ['b.txt', 'a.txt'] }).parsed()).toBe(2);
  const changed = open({ read: (file) => ({ file, text: `${texts[file]!}。` }) });
  expect(changed.parsed()).toBe(3);
  expect(changed.stamp).not.toBe(stamp);
});

test('while a document stays in memory its clauses are the same objects; forgotten, they are read again', () => {
  open();
  const { documents } = open({ resident: 2 });
  const [first] = documents;
  const { clauses } = first!;
  expect(first!.clauses).toBe(clauses);
  for (const document of documents) expect(document.clauses).toHaveLength(3);
  expect(first!.clauses).not.toBe(clauses);
  expect(first!.clauses).toEqual(clauses);
});

test('hurt trees are parsed again, document by document', () => {
  open();
  const file = path.join(folder, 'trees.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('薪酬', '新丑'));
  const changed = open();
  expect(changed.documents.map(({ clauses }) => clauses[1]!.text)).toEqual(Object.values(texts));
  expect(changed.parsed()).toBe(1);
  truncateSync(file, 10);
  const torn = open();
  expect(torn.documents.map(({ clauses }) => clauses[1]!.text)).toEqual(Object.values(texts));
  rmSync(file);
  const warnings: string[] = [];
  expect(open({ onWarning: (message) => warnings.push(message) }).documents[2]!.clauses[1]!.text).toBe('床位');
});

test('a folder that cannot be written: a warning, and the documents serve', () => {
  writeFileSync(path.join(folder, 'file'), '');
  const warnings: string[] = [];
  const opened = open({ folder: path.join(folder, 'file/below'), onWarning: (message) => warnings.push(message) });
  expect(opened.documents).toHaveLength(3);
  expect(warnings).toHaveLength(1);
});
