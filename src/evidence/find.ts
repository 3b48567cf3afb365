import type { Clause, PlanDocument } from '../document/types.ts';
import type { WeightedTerm } from '../index/types.ts';
import { searchTerms } from '../language/terms.ts';
import type { Question } from '../question/types.ts';
import type { Library } from './library.ts';
import { rankClause, type Ranked } from './rank.ts';

/** Candidates per document that are looked at closely; the right clause was among the first 8 for all but 0.5 % of questions. */
const candidates = 16;
/** What a concept counts among the search terms, relative to a word. */
const conceptWeight = 1.5;
const pairWeight = 0.4;

/** Search terms of the question's units; concepts as `§number`. */
export function searchTermsOf({ units }: Pick<Question, 'units'>): WeightedTerm[] {
  return units.flatMap(({ text, concepts, weight }) => [
    ...concepts.map((concept) => ({ term: `§${concept}`, weight: weight * conceptWeight })),
    ...searchTerms(text).map((term) => ({
      term,
      weight: weight * (term.length > 1 && term !== text ? pairWeight : 1),
    })),
  ]);
}

/**
 * Clauses of one document judged against the question, best first.
 * @param all whether to look at every clause, not only at what the search brings up
 */
export function rankDocument(question: Question, document: PlanDocument, library: Library, all = false): Ranked[] {
  const { focus } = question;
  const inFocus = new Set<Clause>(focus.filter((entry) => entry.document === document).map(({ clause }) => clause));
  const hits = library.index.search(searchTermsOf(question), { limit: candidates, documents: [document.id] });
  const retrieval = new Map(hits.map(({ clause, score }) => [clause, score / hits[0]!.score]));
  const clauses = all
    ? document.clauses.filter(({ sentences, heading }) => sentences.length > 0 || heading !== null)
    : [...inFocus, ...retrieval.keys()];
  return [...new Set(clauses)]
    .map((clause) =>
      rankClause(library.views.of(document, clause), question, inFocus.has(clause), retrieval.get(clause)),
    )
    .sort((one, other) => other.score - one.score || one.view.clause.start - other.view.clause.start);
}
