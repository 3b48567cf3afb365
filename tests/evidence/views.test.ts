import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Views } from '../../src/evidence/views.ts';
import { ConceptMatcher } from '../../src/language/concepts.ts';

const concepts = ConceptMatcher.of(
  [['医保', '医疗保险'], ['医疗'], ['保险', '险'], ['DRG']].map((names) => ({
    names,
    sayings: [],
    formerNames: [],
    general: false,
  })),
);

test('a text names the same concepts however often it is asked', () => {
  const word = fc.constantFrom('医', '疗', '保', '险', '医保', '，', 'DRG', 'drg');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (words, times) => {
      const text = new Views(concepts).keep(words.join(''));
      const named = concepts.named(text.text);
      for (let time = 0; time < times; time += 1)
        for (let concept = 0; concept < 4; concept += 1) expect(text.names(concept)).toBe(named.has(concept));
    }),
  );
});
