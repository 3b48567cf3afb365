import { findReferences } from './references.ts';
import type { PlanDocument, Reference } from './types.ts';

/**
 * What is known of a document before any of its clauses is read: some KB each, so that those of a whole archive are held in
 * memory while the clauses lie on disk.
 */
export interface Digest {
  /** Headings of all clauses, once each. */
  headings: string[];
  /** Headings of the clauses that have others below them, once each. */
  sections: string[];
  /**
   * Who is responsible by a bracket, line, table or note, with the places of the clauses in `PlanDocument.clauses`; in a
   * plan that has few of these by its sentences, too (第五条　财政局负责…).
   */
  agencies: { name: string; clauses: number[] }[];
  /** The documents that its clauses cite. */
  cited: Pick<Reference, 'title' | 'number'>[];
}

/** Digests a parsed document. */
export function digestOf(document: PlanDocument): Digest {
  const headings = new Set<string>();
  const sections = new Set<string>();
  const agencies = new Map<string, Set<number>>();
  const cited = new Map<string, Digest['cited'][number]>();
  const inSentences = assignsInSentences(document);
  document.clauses.forEach((clause, place) => {
    const { heading, children, responsible } = clause;
    if (heading !== null) (children.length > 0 ? sections : headings).add(heading);
    for (const { agency, origin } of responsible) {
      if (origin !== 'sentence' || inSentences) agencies.set(agency, (agencies.get(agency) ?? new Set()).add(place));
    }
    for (const { title, number } of findReferences(clause, document)) cited.set(title, { title, number });
  });
  return {
    headings: [...new Set([...headings, ...sections])],
    sections: [...sections],
    agencies: [...agencies].map(([name, clauses]) => ({ name, clauses: [...clauses] })),
    cited: [...cited.values()],
  };
}

/** A regulation says in its articles who does what, and some plans say it so in their clauses: 由甲局牵头、乙局配合. */
function assignsInSentences({ clauses }: PlanDocument): boolean {
  const articles = clauses.filter(({ num }) => /^第.{1,4}条/.test(num));
  const [bySentence, byLine] = [true, false].map(
    (wanted) =>
      clauses.filter(({ responsible }) => responsible.some(({ origin }) => (origin === 'sentence') === wanted)).length,
  );
  return articles.length * 2 > clauses.length || bySentence! > byLine!;
}
