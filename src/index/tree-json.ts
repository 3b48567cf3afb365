import type { Clause } from '../document/types.ts';

type Flat = Omit<Clause, 'parent' | 'children'> & { parent: number };

/** Clauses as JSON: the parent by its place in the list (−1: none) instead of by reference, the children left out. */
export function writeTree(clauses: readonly Clause[]): string {
  const places = new Map(clauses.map((clause, place) => [clause, place]));
  const flat = clauses.map((clause) => ({
    ...clause,
    parent: clause.parent ? places.get(clause.parent)! : -1,
    children: undefined,
  }));
  return JSON.stringify(flat);
}

/** The clauses as they were, in document order, tied to each other again. */
export function readTree(json: string): Clause[] {
  const flat = JSON.parse(json) as Flat[];
  const clauses = flat as unknown as Clause[];
  flat
    .map(({ parent }) => parent)
    .forEach((parent, place) => {
      const clause = clauses[place]!;
      clause.children = [];
      clause.parent = parent < 0 ? null : clauses[parent]!;
      clause.parent?.children.push(clause);
    });
  return clauses;
}
