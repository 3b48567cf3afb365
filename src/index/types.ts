import type { Clause, PlanDocument } from '../document/types.ts';

/** Cuts a text into index terms; must be the same function for documents and questions. */
export type Analyse = (text: string) => string[];

/** A term of a question with what it counts; weights of 0 and below are left out. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** One searchable clause. */
export interface Entry {
  document: PlanDocument;
  clause: Clause;
}

/** A clause that was found; its document is read when it is looked at. */
export interface Hit extends Entry {
  /** Sum of the contributions. */
  score: number;
  /** Term → weight × idf × saturated frequency; only terms that the clause holds. */
  matched: Map<string, number>;
}

/** What a search is limited to. */
export interface SearchOptions {
  /** How many hits at most; whole number ≥ 1. */
  limit: number;
  /** `PlanDocument.id`; absent or empty: all documents. */
  documents?: readonly string[] | undefined;
  /** Called for clauses that would be among the hits; must give the same result for the same clause. */
  accept?: ((clause: Clause, document: PlanDocument) => boolean) | undefined;
}

/** The fields of a clause, each with its own weight. */
export const fieldNames = ['heading', 'ancestors', 'body', 'agencies'] as const;
export type Field = (typeof fieldNames)[number];

/** Clauses that can be searched, with the statistics that ranking rests on. */
export interface ClauseIndex {
  /** Number of searchable clauses. */
  readonly size: number;
  /** Best first; equal scores in document order. At most `limit`. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): Hit[];
  /** In how many clauses the term stands, in whichever field. */
  frequency(term: string): number;
  /** The clauses that hold all of the terms, in document order; none where there are no terms. */
  holding(terms: readonly string[]): Iterable<Entry>;
  /** ln(1 + (N − n + 0.5) / (n + 0.5)): rarity of a term in these documents; greatest where n is 0. */
  idf(term: string): number;
  /** What one clause gets for the term at weight 1; 0 where it lacks it. */
  contribution(entry: Entry, term: string): number;
}
