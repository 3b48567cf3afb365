import { expect, it } from 'vitest';
import { ConceptMatcher } from '../../src/language/concepts.ts';
import { GappedSayings } from '../../src/language/gapped.ts';
import { matchesOf } from '../../src/language/matches.ts';
import { parseVocabulary } from '../../src/language/vocabulary.ts';

const matcher = ConceptMatcher.of(
  parseVocabulary('拖欠工资 = 老板…不给…钱、欠薪\n扬尘 = 满天灰、工地…灰\n餐饮油烟 = 饭馆…熏', 'test.txt'),
);

it.each<[string, [number, string][]]>([
  ['老板拖着不给工钱', [[0, '老板|不给|钱']]],
  ['老板欠薪了', [[0, '欠薪']]],
  [
    '工地满天灰',
    [
      [1, '工地|灰'],
      [1, '满天灰'],
    ],
  ],
  // The second part is not there, or not within a clause's length of the first.
  ['老板给钱', []],
  ['饭馆', []],
  ['工地旁边的小区里住的人都说到处是灰', []],
])('%s', (text, wanted) =>
  expect(
    matcher
      .find(text)
      .map(({ concept, spans }) => [concept, spans.map(({ start, end }) => text.slice(start, end)).join('|')]),
  ).toEqual(wanted),
);

it('sayings with gaps are read from flat arrays as they were', () => {
  const sayings = [
    { concept: 7, rest: ['不给', '钱'] },
    { concept: 0, rest: ['𠮷灰'] },
  ];
  const kept = new GappedSayings(GappedSayings.of(sayings).arrays);
  expect(sayings.map((_, number) => kept.concept(number))).toEqual([7, 0]);
  expect(kept.secondUnit(0)).toBe('不'.charCodeAt(0));
  expect(kept.follow(0, '老板不给工钱', 2)).toEqual([
    { start: 2, end: 4 },
    { start: 5, end: 6 },
  ]);
  expect(kept.follow(0, '老板不给', 2)).toBeNull();
  expect(kept.follow(0, `老板不给${'一'.repeat(13)}钱`, 2)).toBeNull();
  expect(kept.follow(1, '烧𠮷灰', 1)).toEqual([{ start: 1, end: 4 }]);
});

it('all matches are found, empty ones too, and again at the next text', () => {
  const pattern = /a*/g;
  for (const text of ['aab', 'baa', ''])
    expect(matchesOf(text, pattern).map(({ index, 0: said }) => [index, said])).toEqual(
      [...text.matchAll(pattern)].map(({ index, 0: said }) => [index, said]),
    );
});
