import type { Clause, PlanDocument } from '../document/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import type { PlaceFinder } from '../language/places.ts';
import type { Span } from '../language/spans.ts';
import type { AgencyBook } from './agencies.ts';
import type { Catalogue } from './catalogue.ts';
import type { Informativeness } from './word-weight.ts';

/** What the corpus and the vocabulary know that helps to understand a question. */
export interface Lexicon {
  catalogue: Catalogue;
  /** `PlanDocument.id` of the documents of the office's own place and those it lies in: 市里, 自治区; empty where none stands out. */
  home: ReadonlySet<string>;
  agencies: AgencyBook;
  concepts: ConceptMatcher;
  places: PlaceFinder;
  informativeness: Informativeness;
  /** Weight of a plain word, 0 for what tells nothing: `wordUnitWeight`, remembered. */
  wordWeight(word: string): number;
  /** Does any clause of any document hold this text? Folded. */
  bodyHas(text: string): boolean;
  /** The clause behind a reference, or null when the corpus has it no longer. */
  clause(reference: { document: string; clause: string }): { document: PlanDocument; clause: Clause } | null;
  /** The title of a document that the plans only cite (《…行动计划》), when the text names it; null otherwise. Folded. */
  citedIn(text: string): string | null;
  /** Where a text calls clauses by their headings, longest first from the left. Folded. */
  headings(text: string): Span[];
  /** Puts homophone slips right (卫建委 → 卫健委); the text itself where there are none. Folded, same length. */
  repair(text: string): string;
}
