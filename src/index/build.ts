import type { PlanDocument } from '../document/types.ts';
import { collect } from './collect.ts';
import { invert } from './invert.ts';
import { defaultRanking, type Ranking } from './ranking.ts';
import { Searcher } from './search.ts';
import type { Analyse, ClauseIndex } from './types.ts';

/** Choices at building. */
export interface BuildOptions {
  ranking?: Ranking;
}

/**
 * Index of all clauses that have a text of their own. The same documents, analysis and ranking give the same index.
 *
 * @example
 * const index = buildIndex(documents, searchTerms);
 * index.search([{ term: '专科', weight: 1 }], { limit: 3 })[0]?.clause.path; // 二（二）8
 */
export function buildIndex(
  documents: readonly PlanDocument[],
  analyse: Analyse,
  { ranking = defaultRanking }: BuildOptions = {},
): ClauseIndex {
  const reading = collect(documents, analyse);
  let step = reading.next();
  while (!step.done) step = reading.next();
  const collected = step.value;
  return new Searcher(collected.entries, invert(collected, ranking));
}
