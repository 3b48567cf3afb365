import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openIndex } from '../../src/index/cache.ts';
import { codeStamp } from '../../src/index/code.ts';
import { readPack, writePack } from '../../src/index/pack.ts';
import { defaultRanking } from '../../src/index/ranking.ts';
import type { ClauseIndex } from '../../src/index/types.ts';
import { TermTable } from '../../src/language/term-table.ts';
import { byBlanks, sketch } from './documents.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'clausebot-cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const documents = [
  sketch('甲', [
    { heading: '重点' },
    { heading: '医保 支付', text: '改革 支付 方式', below: 0 },
    { text: '薪酬 制度' },
  ]),
  sketch('乙', [{ text: '医保 基金' }]),
];
const question = [
  { term: '医保', weight: 1 },
  { term: '支付', weight: 2 },
];
const answer = (index: ClauseIndex) =>
  index.search(question, { limit: 9 }).map((hit) => [hit.document.id, hit.clause.id, hit.score, [...hit.matched]]);

/** Opens the index, and tells whether it had to be built. */
async function open(stamp = 'a', more = {}): Promise<{ index: ClauseIndex; built: boolean }> {
  let built = false;
  const index = await openIndex(documents, byBlanks, { folder, stamp, onProgress: () => (built = true), ...more });
  return { index, built };
}

describe('openIndex', () => {
  test('the second time it comes from disk and answers the same', async () => {
    const first = await open();
    const second = await open();
    expect([first.built, second.built]).toEqual([true, false]);
    expect(answer(second.index)).toEqual(answer(first.index));
    expect(second.index.frequency('医保')).toBe(2);
    expect(second.index.size).toBe(3);
    expect(readdirSync(folder)).toEqual(['index.pack']);
  });

  test('another stamp, ranking or list of documents builds anew', async () => {
    await open();
    expect((await open('b')).built).toBe(true);
    expect((await open('a')).built).toBe(true);
    expect((await open('a', { ranking: { ...defaultRanking, k1: 2 } })).built).toBe(true);
    await open('a');
    let built = false;
    await openIndex([documents[1]!, documents[0]!], byBlanks, { folder, stamp: 'a', onProgress: () => (built = true) });
    expect(built).toBe(true);
  });

  test('a torn, changed, foreign or empty file is written anew, wherever it is hurt', async () => {
    const wanted = answer((await open()).index);
    const file = path.join(folder, 'index.pack');
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, torn) => {
          const hurt = Buffer.from(torn ? whole.subarray(0, at) : whole);
          if (!torn) hurt[at]! ^= change;
          writeFileSync(file, hurt);
          expect(answer((await open()).index)).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
    for (const foreign of ['', 'clausebot pack 1\n', 'PK\u0003\u0004', '{"stamp":"a"}']) {
      writeFileSync(file, foreign);
      expect((await open()).built).toBe(true);
    }
  });

  test('a folder that cannot be written: a warning, and the index serves', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const warnings: string[] = [];
    const more = { folder: path.join(file, 'below'), onWarning: (message: string) => warnings.push(message) };
    expect(answer((await open('a', more)).index)).toEqual(answer((await open()).index));
    expect(warnings.join()).toContain('could not be kept');
  });
});

describe('pack', () => {
  test('gives back what was written, whatever the lengths', async () => {
    const file = path.join(folder, 'deep/er/x.pack');
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.jsonValue(),
        fc.string(),
        (small, middle, large, description, stamp) => {
          writePack(file, stamp, { description, arrays: { small, middle, large } });
          const pack = readPack(file, stamp)!;
          expect(pack.arrays).toEqual({ small, middle, large });
          expect(JSON.stringify(pack.description)).toBe(JSON.stringify(description));
          expect(readPack(file, `${stamp}.`)).toBeNull();
        },
      ),
    );
    expect(readdirSync(path.dirname(file))).toEqual(['x.pack']);
    expect(statSync(file).size % 8).toBe(0);
  });

  test('a missing file is null', () => expect(readPack(path.join(folder, 'none'), 'a')).toBeNull());
});

test('the term table agrees with a Map', async () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), fc.array(fc.string()), (terms, others) => {
      const numbers = new Map(terms.map((term, number) => [term, number]));
      const table = TermTable.of(numbers);
      for (const term of [...terms, ...others]) expect(table.number(term)).toBe(numbers.get(term));
    }),
  );
});

describe('the stamp of the code', () => {
  test('is the same each time', () => {
    expect(codeStamp()).toBe(codeStamp());
    expect(codeStamp()).toMatch(/^[0-9a-f]{64}$/);
  });

  test.for(['document/parse.ts', 'document/formats/docx.ts', 'corpus/sidecar.ts', 'language/fold.ts'])(
    'is another one where %s is another',
    async (name) => {
      const copy = path.join(folder, 'src');
      cpSync(new URL('../../src', import.meta.url), copy, { recursive: true });
      const other = (await import(path.join(copy, 'index/code.ts'))) as { codeStamp(): string };
      expect(other.codeStamp()).toBe(codeStamp());
      appendFileSync(path.join(copy, name), '// changed');
      expect(other.codeStamp()).not.toBe(codeStamp());
    },
  );
});
