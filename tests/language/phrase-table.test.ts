import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseTable, type Match } from '../../src/language/phrase-table.ts';

const tableOf = (keys: readonly string[]): PhraseTable =>
  PhraseTable.of(keys.map((key, number): [string, number] => [key, number]));

/** As it would be read from disk. */
const kept = (table: PhraseTable) => new PhraseTable(table.arrays);

const plain = (matches: readonly Match[]) => matches.map(({ end, values }) => ({ end, values: [...values] }));

test('finds every member at a place, shortest first, with its values in order of adding', () => {
  const table = tableOf(['卫生', '卫生健康委', '卫', '卫生', '健康']);
  expect(plain(table.from('市卫生健康委', 1))).toEqual([
    { end: 2, values: [2] },
    { end: 3, values: [0, 3] },
    { end: 6, values: [1] },
  ]);
  expect(plain([table.longest('市卫生健康局', 1)!])).toEqual([{ end: 3, values: [0, 3] }]);
  expect(table.longest('市医保局', 1)).toBeNull();
  expect([...table.get('卫生')]).toEqual([0, 3]);
  expect([...table.get('卫生健')]).toEqual([]);
});

test('tells the keys of each value, and none of one that it lacks', () => {
  const table = kept(
    PhraseTable.of([
      ['卫健委', 3],
      ['卫生健康委', 3],
      ['卫生', 0],
      ['卫生', 3],
      ['健康', 1],
    ]),
  );
  expect([0, 1, 2, 3, 4].map((value) => table.keysOf(value).sort())).toEqual([
    ['卫生'],
    ['健康'],
    [],
    ['卫健委', '卫生', '卫生健康委'],
    [],
  ]);
});

test('agrees with comparing each key at each place', () => {
  const unit = fc.constantFrom('卫', '生', '健', '\u0000', '\ud83d', '\ude00');
  // Long keys share one mark for their length.
  const short = fc.oneof(fc.string({ unit, maxLength: 5 }), fc.constantFrom('卫'.repeat(31), '卫'.repeat(33)));
  fc.assert(
    fc.property(
      fc.array(short),
      fc.oneof(fc.string({ unit, maxLength: 12 }), fc.constant('卫'.repeat(34))),
      (keys, text) => {
        const table = kept(tableOf(keys));
        for (let at = 0; at < text.length; at++) {
          const wanted = new Map<number, number[]>();
          keys.forEach((key, number) => {
            if (key && text.startsWith(key, at))
              wanted.set(at + key.length, [...(wanted.get(at + key.length) ?? []), number]);
          });
          const found = [...wanted].sort(([one], [other]) => one - other);
          expect(plain(table.from(text, at))).toEqual(found.map(([end, values]) => ({ end, values })));
        }
      },
    ),
    { numRuns: 500 },
  );
});
