import type { Clause, PlanDocument } from '../document/types.ts';
import type { Entry } from './types.ts';

/**
 * The searchable clauses of all documents, numbered in document order (ordinals). Holds two numbers lists instead of the
 * clauses: a document whose tree is read on demand stays unread until one of its clauses is a hit.
 */
export class Entries {
  readonly documents: readonly PlanDocument[];
  /** Ordinal of each document's first searchable clause; one more at the end. */
  readonly starts: Uint32Array;
  /** Place of each searchable clause in its document's `clauses`. */
  readonly places: Uint32Array;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(documents: readonly PlanDocument[], starts: Uint32Array, places: Uint32Array) {
    [this.documents, this.starts, this.places] = [documents, starts, places];
    this.#numbers = new Map(documents.map(({ id }, number) => [id, number]));
  }

  get size(): number {
    return this.places.length;
  }

  documentAt(ordinal: number): PlanDocument {
    let [low, high] = [0, this.documents.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= ordinal) low = middle;
      else high = middle;
    }
    return this.documents[low]!;
  }

  /** Reads the document, where it is read on demand. */
  at(ordinal: number): Entry {
    const document = this.documentAt(ordinal);
    return { document, clause: document.clauses[this.places[ordinal]!]! };
  }

  /** Ordinals of a document, end exclusive; null where there is no such document. */
  range(id: string): [number, number] | null {
    const number = this.#numbers.get(id);
    return number === undefined ? null : [this.starts[number]!, this.starts[number + 1]!];
  }

  /** Ordinal of a clause; null where it is not searchable. */
  ordinalOf({ id }: PlanDocument, clause: Clause): number | null {
    const [start, end] = this.range(id) ?? [0, 0];
    for (let ordinal = start; ordinal < end; ordinal++) if (this.at(ordinal).clause.id === clause.id) return ordinal;
    return null;
  }
}
