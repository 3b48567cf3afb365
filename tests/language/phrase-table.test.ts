import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Trie } from '../../src/language/trie.ts';

function trieOf(keys: readonly string[]): Trie<number> {
  const trie = new Trie<number>();
  keys.forEach((key, number) => trie.add(key, number));
  return trie;
}

test('finds every member at a place, shortest first, with its values in order of adding', () => {
  const trie = trieOf(['卫生', '卫生健康委', '卫', '卫生', '健康']);
  expect(trie.from('市卫生健康委', 1)).toEqual([
    { end: 2, values: [2] },
    { end: 3, values: [0, 3] },
    { end: 6, values: [1] },
  ]);
  expect(trie.longest('市卫生健康局', 1)).toEqual({ end: 3, values: [0, 3] });
  expect(trie.longest('市医保局', 1)).toBeNull();
  expect(trie.get('卫生')).toEqual([0, 3]);
  expect(trie.get('卫生健')).toEqual([]);
});

test('agrees with comparing each key at each place', () => {
  const unit = fc.constantFrom('卫', '生', '健', '\u0000', '\ud83d', '\ude00');
  const short = fc.string({ unit, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(short), fc.string({ unit, maxLength: 12 }), (keys, text) => {
      const trie = trieOf(keys);
      for (let at = 0; at < text.length; at++) {
        const wanted = new Map<number, number[]>();
        keys.forEach((key, number) => {
          if (key && text.startsWith(key, at))
            wanted.set(at + key.length, [...(wanted.get(at + key.length) ?? []), number]);
        });
        const found = trie.from(text, at).map(({ end, values }): [number, readonly number[]] => [end, values]);
        expect(found).toEqual([...wanted].sort(([one], [other]) => one - other));
      }
    }),
    { numRuns: 500 },
  );
});
