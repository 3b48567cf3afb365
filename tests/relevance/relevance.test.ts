import { describe, expect, it } from 'vitest';
import { measureElsewhere } from './elsewhere.ts';
import { measure, questionSets, shippedLibrary } from './measure.ts';

/**
 * Floors, about a point below what was measured when they were last set; raise them when the scores rise for good.
 * `accuracy` by set, `recallAt3` and `meanReciprocalRank` for every set.
 */
const floors = {
  accuracy: {
    development: 0.985,
    'own-a': 0.935,
    'own-b': 0.95,
    'own-c': 0.97,
    'own-d': 0.975,
    'own-e': 0.955,
    'own-f': 0.95,
    'own-g': 0.98,
    'own-h': 0.96,
    'own-i': 0.95,
    'own-j': 0.97,
    'own-k': 0.97,
    'own-l': 0.925,
    'own-m': 0.965,
    'own-n': 0.965,
    'own-o': 0.975,
  } as Record<string, number>,
  /** Plans that are not shipped. */
  elsewhere: 0.78,
  recallAt3: 0.965,
  meanReciprocalRank: 0.94,
  /** Share of a set's answers that may be longer than 200 characters. */
  long: 0.03,
};

const library = await shippedLibrary();

describe.each(questionSets().map((set) => [set.name, set] as const))('question set %s', (name, set) => {
  const scores = measure(set, library);
  const wrong = scores.wrong.map(({ id, turns, reason }) => `${id} ${turns.join(' | ')} → ${reason}`).join('\n');

  it('is answered as well as before', () => {
    expect(scores.right / scores.all, wrong).toBeGreaterThanOrEqual(floors.accuracy[name]!);
  });

  it('is quoted without a single misquotation', () => {
    expect(scores.misquotations).toEqual([]);
    expect(scores.citations).toBeGreaterThan(0);
  });

  it('has the gold clause near the top of the evidence ranking', () => {
    expect(scores.recallAt3).toBeGreaterThanOrEqual(floors.recallAt3);
    expect(scores.meanReciprocalRank).toBeGreaterThanOrEqual(floors.meanReciprocalRank);
  });

  it('is answered in statements, not in pasted clauses', () => {
    expect(scores.long.length / scores.all, scores.long.join()).toBeLessThanOrEqual(floors.long);
  });
});

describe('the development set', () => {
  it('is refused where the plans do not say it: every unanswerable question', () => {
    const set = questionSets().find(({ name }) => name === 'development')!;
    const unanswerable = set.cases.filter(({ kind }) => kind === 'unanswerable');
    expect(unanswerable.length).toBeGreaterThanOrEqual(20);
    expect(measure({ ...set, cases: unanswerable }, library).wrong).toEqual([]);
  });
});

describe('plans that are not shipped, each alone in its corpus', async () => {
  const { right, all, wrong, kinds } = await measureElsewhere();

  it('are answered as well as before', () => {
    const reasons = wrong.map(({ id, turns, reason }) => `${id} ${turns.join(' | ')} → ${reason}`).join('\n');
    expect(right / all, reasons).toBeGreaterThanOrEqual(floors.elsewhere);
  });

  it('are silent where they do not say it', () => {
    const refused = kinds.get('unanswerable')!;
    expect(refused.right).toBeGreaterThanOrEqual(refused.all - 3);
  });
});
