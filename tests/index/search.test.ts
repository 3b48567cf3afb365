import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { defaultRanking } from '../../src/index/ranking.ts';
import type { SearchOptions, WeightedTerm } from '../../src/index/types.ts';
import { byBlanks, sketch, type Sketch } from './documents.ts';
import { exhaustive } from './exhaustive.ts';

// Few common and many rare words, so that terms left can and cannot change the hits.
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('的', '医院', '建设') },
  { weight: 2, arbitrary: fc.nat(9).map((n) => `词${n}`) },
  { weight: 1, arbitrary: fc.nat(200).map((n) => `罕${n}`) },
);
const words = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));
const clause = fc.record<Sketch>({
  heading: words(4),
  text: words(20),
  agencies: fc.array(words(2), { maxLength: 2 }),
});
const plans = fc
  .array(fc.array(clause, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((clauses, at) => sketch(`文${at}`, clauses)));
const question = fc.array(fc.record<WeightedTerm>({ term: word, weight: fc.constantFrom(1, 1, 0.3, 2, 0, -1) }), {
  maxLength: 12,
});
type Accept = SearchOptions['accept'];
const accepts: Accept[] = [undefined, ({ id }) => id !== '0', ({ id }) => Number(id) % 3 === 1];
const options = fc.record<SearchOptions>({
  limit: fc.integer({ min: 1, max: 12 }),
  documents: fc.constantFrom(undefined, [], ['文0'], ['文1', '文3'], ['没有']),
  accept: fc.constantFrom(...accepts),
});

describe('search', () => {
  test('finds what ranking every clause would find', () => {
    fc.assert(
      fc.property(plans, question, options, (documents, terms, how) => {
        const hits = buildIndex(documents, byBlanks).search(terms, how);
        const wanted = exhaustive(documents, byBlanks, defaultRanking, terms, how);
        expect(hits).toHaveLength(wanted.length);
        hits.forEach((hit, at) => {
          // Impacts are kept in 65,536 steps: clauses closer than that may change places.
          expect(hit.score).toBeCloseTo(wanted[at]!.score, 2);
          const same = wanted.find(({ id }) => id === `${hit.document.id}/${hit.clause.id}`);
          if (same) expect(hit.score).toBeCloseTo(same.score, 2);
          else expect(hit.score).toBeCloseTo(wanted.at(-1)!.score, 2);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('each hit is the sum of what its terms contribute', () => {
    fc.assert(
      fc.property(plans, question, (documents, terms) => {
        const index = buildIndex(documents, byBlanks);
        for (const { score, matched, document, clause } of index.search(terms, { limit: 5 })) {
          expect([...matched.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
          for (const [term, part] of matched) {
            const weight = terms.reduce((sum, other) => sum + (other.term === term ? Math.max(0, other.weight) : 0), 0);
            expect(index.contribution({ document, clause }, term) * weight).toBeCloseTo(part, 9);
          }
        }
      }),
    );
  });

  test('a shorter list is the beginning of a longer one, and the order of terms is nothing', () => {
    fc.assert(
      fc.property(plans, question, fc.integer({ min: 1, max: 5 }), (documents, terms, limit) => {
        const index = buildIndex(documents, byBlanks);
        const place = (hits: ReturnType<typeof index.search>) =>
          hits.map((hit) => `${hit.document.id}/${hit.clause.id}`);
        const all = place(index.search(terms, { limit: 1000 }));
        expect(place(index.search(terms, { limit }))).toEqual(all.slice(0, limit));
        expect(place(index.search(terms.toReversed(), { limit: 1000 }))).toEqual(all);
      }),
    );
  });

  test('a search leaves nothing behind for the next, even when accept throws', () => {
    const index = buildIndex([sketch('文', [{ text: '医院 建设' }, { text: '医院' }])], byBlanks);
    const terms = [{ term: '医院', weight: 1 }];
    const before = index.search(terms, { limit: 5 });
    expect(() =>
      index.search(terms, {
        limit: 5,
        accept: () => {
          throw new Error('no');
        },
      }),
    ).toThrow('no');
    expect(index.search([{ term: '无', weight: 1 }], { limit: 5 })).toEqual([]);
    expect(index.search(terms, { limit: 5 })).toEqual(before);
  });

  test('no documents, no terms, terms with strange names', () => {
    expect(buildIndex([], byBlanks).search([{ term: '医院', weight: 1 }], { limit: 5 })).toEqual([]);
    const index = buildIndex([sketch('文', [{ text: '__proto__ constructor 医院' }])], byBlanks);
    expect(index.search([], { limit: 5 })).toEqual([]);
    expect(index.search([{ term: '', weight: 1 }], { limit: 5 })).toEqual([]);
    expect(index.search([{ term: 'toString', weight: 1 }], { limit: 5 })).toEqual([]);
    expect(index.search([{ term: '__proto__', weight: 1 }], { limit: 5 })).toHaveLength(1);
    expect(index.frequency('constructor')).toBe(1);
  });

  test('frequency and idf', () => {
    const index = buildIndex([sketch('文', [{ text: '医院 医院' }, { heading: '医院' }, { text: '学校' }])], byBlanks);
    expect(index.frequency('医院')).toBe(2);
    expect(index.frequency('没有')).toBe(0);
    expect(index.idf('医院')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(index.idf('没有')).toBeGreaterThan(index.idf('学校'));
  });

  test('holding: the clauses with all of the terms', () => {
    const index = buildIndex([sketch('文', [{ text: '医院 建设' }, { heading: '医院', text: '学校' }])], byBlanks);
    const holding = (...terms: string[]) => [...index.holding(terms)].map(({ clause }) => clause.id);
    expect(holding('医院')).toEqual(['0', '1']);
    expect(holding('建设', '医院')).toEqual(['0']);
    expect(holding('医院', '学校')).toEqual(['1']);
    expect(holding('建设', '学校')).toEqual([]);
    expect(holding('没有')).toEqual([]);
    expect(holding()).toEqual([]);
  });

  test('past one block of 65,536 clauses, the same as ranking every clause', () => {
    const text = (at: number) => ['医院', at % 7 === 0 ? '建设' : '学校', `词${at % 1000}`, `罕${at}`].join(' ');
    const documents = ['甲', '乙', '丙'].map((id, part) =>
      sketch(
        id,
        Array.from({ length: 30_000 }, (_, at) => ({ text: text(part * 30_000 + at) })),
      ),
    );
    const index = buildIndex(documents, byBlanks);
    const question = ['医院', '建设', '词536', '罕65535', '罕65536', '罕89999'].map((term) => ({ term, weight: 1 }));
    for (const how of [{ limit: 9 }, { limit: 9, documents: ['丙'] }, { limit: 9, documents: ['甲', '丙'] }])
      expect(index.search(question, how).map(({ document, clause }) => `${document.id}/${clause.id}`)).toEqual(
        exhaustive(documents, byBlanks, defaultRanking, question, how).map(({ id }) => id),
      );
    expect(index.frequency('医院')).toBe(90_000);
    const holding = [...index.holding(['医院', '词536'])].map(({ document, clause }) => `${document.id}/${clause.id}`);
    expect(holding).toHaveLength(90);
    expect(holding.slice(-25)[0]).toBe('丙/5536');
    const [last] = index.search([{ term: '罕89999', weight: 1 }], { limit: 1 });
    expect(index.contribution(last!, '罕89999')).toBeCloseTo(last!.score, 9);
  });
});
