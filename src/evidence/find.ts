import type { Clause, PlanDocument } from '../document/types.ts';
import type { WeightedTerm } from '../index/types.ts';
import { Latest } from '../language/remember.ts';
import { conceptTerm, searchTerms } from '../language/terms.ts';
import type { Question } from '../question/types.ts';
import type { Library } from './library.ts';
import { rankClause, type Ranked } from './rank.ts';
import { maySpeakOfClause } from './shares.ts';

/** Candidates per document that are looked at closely. With 8 one of 1,250 answers differs, with 12 and 16 another; as many are right. */
const candidates = 6;
/** What a concept counts among the search terms, relative to a word. */
const conceptWeight = 1.5;
const pairWeight = 0.4;

const terms = new Latest<Question['units'], readonly WeightedTerm[]>();

/** Search terms of the question's units, concepts among them. */
export const searchTermsOf = ({ units }: Pick<Question, 'units'>): readonly WeightedTerm[] =>
  terms.get(units, () => termsOf(units));

function termsOf(units: Question['units']): WeightedTerm[] {
  const found: WeightedTerm[] = [];
  // A concept and a word often have the same text.
  const known = new Map<string, string[]>();
  for (const { text, concepts, weight } of units) {
    for (const concept of concepts) found.push({ term: conceptTerm(concept), weight: weight * conceptWeight });
    let terms = known.get(text);
    if (!terms) known.set(text, (terms = searchTerms(text)));
    for (const term of terms)
      found.push({ term, weight: weight * (term.length > 1 && term !== text ? pairWeight : 1) });
  }
  return found;
}

/** What was found out about one document for one question: the clauses that the search brings up, and those judged so far. */
interface Looked {
  retrieval: ReadonlyMap<Clause, number>;
  judged: Map<Clause, Ranked>;
}

/** What ranking looks at of a question besides its units. */
type View = Pick<Question, 'atoms' | 'text' | 'asked' | 'intent' | 'focus'> & { byDocument: Map<PlanDocument, Looked> };

/** A question is narrowed step by step (to its plan, to every clause of it): nothing is searched or judged twice. */
const looked = new Latest<Question['units'], View[]>();

function lookAt(question: Question, document: PlanDocument, library: Library): Looked {
  const { units, atoms, text, asked, intent, focus } = question;
  const views = looked.get(units, () => []);
  let view = views.find(
    (known) =>
      known.atoms === atoms &&
      known.text === text &&
      known.asked === asked &&
      known.intent === intent &&
      (known.focus === focus || known.focus.length + focus.length === 0),
  );
  if (!view) views.push((view = { atoms, text, asked, intent, focus, byDocument: new Map() }));
  const { byDocument } = view;
  let found = byDocument.get(document);
  if (!found) {
    const hits = library.index.search(searchTermsOf(question), { limit: candidates, documents: [document.id] });
    const retrieval = new Map(hits.map(({ clause, score }) => [clause, score / hits[0]!.score]));
    byDocument.set(document, (found = { retrieval, judged: new Map() }));
  }
  return found;
}

/**
 * Clauses of one document judged against the question, best first.
 * @param least null for what the search brings up; else every other clause too that may speak of so much of the question
 */
export function rankDocument(
  question: Question,
  document: PlanDocument,
  library: Library,
  least: number | null = null,
): Ranked[] {
  const { focus } = question;
  const inFocus = new Set<Clause>(focus.filter((entry) => entry.document === document).map(({ clause }) => clause));
  const { retrieval, judged } = lookAt(question, document, library);
  const clauses = [...inFocus, ...retrieval.keys()];
  if (least !== null)
    for (const clause of document.clauses)
      if (
        (clause.sentences.length > 0 || clause.heading !== null) &&
        maySpeakOfClause(question, library.views.of(document, clause), least)
      )
        clauses.push(clause);
  const judge = (clause: Clause): Ranked => {
    let ranked = judged.get(clause);
    if (!ranked) {
      const view = library.views.of(document, clause);
      judged.set(clause, (ranked = rankClause(view, question, inFocus.has(clause), retrieval.get(clause))));
    }
    return ranked;
  };
  return [...new Set(clauses)]
    .map(judge)
    .sort((one, other) => other.score - one.score || one.view.clause.start - other.view.clause.start);
}
