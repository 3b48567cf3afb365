import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GramSet } from '../../src/language/gram-set.ts';

test('holds the pairs and triples of its texts, and no others', () => {
  const unit = fc.constantFrom('卫', '生', '健', '康', '委');
  const text = fc.string({ unit, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text), fc.string({ unit, minLength: 2, maxLength: 3 }), (texts, gram) => {
      const grams = GramSet.of(texts);
      const wanted = texts.some((each) => each.includes(gram));
      expect(grams.has(gram)).toBe(wanted);
      expect(new GramSet(grams.slots).has(gram)).toBe(wanted);
    }),
  );
});

test('grows', () => {
  const texts = Array.from({ length: 5_000 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}号`);
  const grams = GramSet.of(texts);
  expect(texts.every((text) => grams.has(text))).toBe(true);
});
