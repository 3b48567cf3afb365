import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareDictionary, trim, type DictionaryFiles } from '../../src/language/dictionary.ts';
import { GramSet } from '../../src/language/gram-set.ts';
import { chooseSegmenter, partOfSpeech, segment, wordWeight } from '../../src/language/segment.ts';
import { heldTerms, searchTerms } from '../../src/language/terms.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'clausebot-segment-'));
const grams = GramSet.of(['远程会诊']);
beforeAll(() => chooseSegmenter({ folder, known: { grams, stamp: 'test' } }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('segment', () => {
  test.each([
    ['谁负责临床专科建设？', '谁 负责 临床 专科 建设'],
    // the shorter words inside a long one stand beside it
    ['会计师事务所', '会计 会计师 事务 事务所'],
    // rare, but a word of the vocabulary
    ['会诊', '会诊'],
    // folded first: traditional, full-width
    ['臨床專科', '临床 专科'],
    // letters and digits stay together; what no dictionary knows falls apart, and is found by its pairs
    ['ＤＲＧ付费', 'drg 付 费'],
    ['２０２５年', '2025 年'],
    ['，。！', ''],
    ['', ''],
  ])('%s', (text, words) => expect(segment(text).join(' ')).toBe(words));

  test('never throws, and returns no blank or punctuation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        for (const word of segment(text)) expect(word).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

test.each([
  ['临床专科，建设', '临床 专科 建设 床专'],
  ['DRG付费', 'drg g付 付费'],
])('searchTerms adds the pairs of characters that are no words: %s', (text, terms) =>
  expect(searchTerms(text).join(' ')).toBe(terms),
);

test.each([
  ['总会计师', '总会 会计 计师'],
  ['drg付费', 'g付 付费 drg'],
  ['专科，2025年', '专科 5年 2025'],
  ['医', ''],
])('every clause that holds %s has the terms %s', (text, terms) => {
  expect(heldTerms(text).join(' ')).toBe(terms);
  const around = searchTerms(`（${text}）等`);
  for (const term of heldTerms(text)) expect(around).toContain(term);
});

describe('wordWeight and partOfSpeech', () => {
  test('common words weigh less than rare ones, unknown words most', () => {
    const words = ['的', '谁', '卫生', '验收', '会诊', '沃柑园'];
    const weights = words.map((word) => wordWeight(word));
    expect(weights).toEqual([...weights].sort((one, other) => one - other));
    expect(weights[0]).toBeCloseTo(5.24, 2);
    expect(wordWeight('沃柑园')).toBeCloseTo(17.91, 2);
  });

  test.each<[string, string | null]>([
    ['负责', 'v'],
    ['医院', 'n'],
    ['谁', 'r'],
    ['北京', 'ns'],
    ['会诊', 'v'],
    ['沃柑园', null],
    ['', null],
    ['a b', null],
  ])('%s: %s', (word, tag) => expect(partOfSpeech(word)).toBe(tag));

  test('the search in the file finds every word that is in it', () => {
    const file = readdirSync(folder).find((name) => name.startsWith('words-'))!;
    const lines = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10_000);
    for (let at = 0; at < lines.length; at += 97) {
      const [word, , tag] = lines[at]!.split(' ');
      expect([word, partOfSpeech(word!)]).toEqual([word, tag]);
    }
    expect(partOfSpeech(lines[0]!.split(' ')[0]!)).not.toBeNull();
    expect(partOfSpeech(lines.at(-1)!.split(' ')[0]!)).not.toBeNull();
  });
});

describe('the cut dictionary', () => {
  test('drops rare words, names and broken lines; folds; sorts by bytes', () => {
    const cut = trim(
      '医院 4000 n\n张三 500 nr\n罕见词 499 n\nT恤 650 n\r\n坏行\n\n一心一意 900 i\n安宁 505 a\n谁 900 r\n誰 240 zg\n',
    );
    expect(cut).toBe('t恤 650 n\n医院 4000 n\n安宁 505 a\n谁 900 r\n');
  });

  test('several processes starting at once all get a whole one', async () => {
    const shared = mkdtempSync(path.join(tmpdir(), 'clausebot-race-'));
    const script = fileURLToPath(new URL('./start-segmenter.ts', import.meta.url));
    const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', script, shared]);
    const results = await Promise.all([run(), run(), run(), run()]);
    for (const { stdout } of results) expect(stdout.trim()).toBe('临床 专科 会诊');
    expect(readdirSync(shared).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    rmSync(shared, { recursive: true });
  });

  test('a folder that cannot be written, or that nodejieba cannot take, gives way to a temporary one', () => {
    const temporary = mkdtempSync(path.join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const made = [path.join(file, 'below'), path.join(folder, 'a;b')].map((bad) => {
      const files = prepareDictionary(bad);
      expect(statSync(files.dict).size).toBeGreaterThan(100_000);
      expect(files.dict.startsWith(bad)).toBe(false);
      return files;
    });
    // The same at each start: found again, and one for all.
    expect(made[0]).toEqual(made[1]);
    expect(readdirSync(temporary)).toHaveLength(1);
    vi.unstubAllEnvs();
  });

  test('a temporary folder that somebody made a link of is not used', () => {
    const temporary = mkdtempSync(path.join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const unusable = path.join(folder, 'a;b');
    const own = path.dirname(prepareDictionary(unusable).dict);
    rmSync(own, { recursive: true });
    mkdirSync(path.join(temporary, 'theirs'));
    symlinkSync('theirs', own);
    expect(path.dirname(prepareDictionary(unusable).dict)).not.toBe(own);
    expect(readdirSync(path.join(temporary, 'theirs'))).toEqual([]);
    vi.unstubAllEnvs();
  });

  test('of a vocabulary that is no more is removed, unless it was asked for within the hour', () => {
    const place = mkdtempSync(path.join(folder, 'old-'));
    const [old, young, used] = ['old', 'young', 'used'].map((stamp) => prepareDictionary(place, { grams, stamp })) as [
      DictionaryFiles,
      DictionaryFiles,
      DictionaryFiles,
    ];
    for (const { dict, readings } of [old, used]) for (const file of [dict, readings]) utimesSync(file, 0, 0);
    prepareDictionary(place, { grams, stamp: 'used' });
    const now = prepareDictionary(place, { grams, stamp: 'now' });
    const kept = [young, used, now].flatMap((files) => Object.values(files) as string[]);
    expect(readdirSync(place).map((name) => path.join(place, name))).toEqual([...new Set(kept)].sort());
  });

  test('keeps rare words of the vocabulary', () => {
    const known = { grams, stamp: 'test' };
    expect(trim('会诊 94 v\n远程会诊 62 n\n会诊 3 n\n程会 50 n\n远程医 90 n\n', known)).toBe(
      '会诊 94 v\n远程会诊 62 n\n',
    );
  });
});
