import { Index } from 'flexsearch';
import type { TermTable } from '../language/term-table.ts';

/** What `Index#search` needs of its map: term → one list of ordinals per score slot (there is one slot). */
interface PostingMap {
  get(term: string): [Uint32Array] | undefined;
}

/**
 * Term → clauses that hold it, behind FlexSearch: terms as they are (no encoder), one score slot (resolution 1). Asked
 * for one term, it hands out the list itself, in ascending order, without copying.
 *
 * Its own map of arrays takes 8 bytes a posting and 200 a term (600 MB at 100,000 clauses, with pairs of characters);
 * here the map is a view of two flat arrays, 4 bytes a posting, that a cache can hold as they are. FlexSearch itself
 * exchanges the map for others of the same shape (its `keystore` option).
 */
export class Postings {
  readonly table: TermTable;
  /** Postings of term t: `ordinals` from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly #index: Index;

  constructor(table: TermTable, offsets: Uint32Array, ordinals: Uint32Array) {
    [this.table, this.offsets, this.ordinals] = [table, offsets, ordinals];
    this.#index = new Index({ resolution: 1, fastupdate: false, encode: (term: string) => [term] });
    const map: PostingMap = {
      get: (term) => {
        const number = table.number(term);
        return number === undefined ? undefined : [ordinals.subarray(offsets[number], offsets[number + 1])];
      },
    };
    Object.assign(this.#index, { map });
  }

  /** In how many clauses the term stands. */
  count(term: string): number {
    const number = this.table.number(term);
    return number === undefined ? 0 : this.offsets[number + 1]! - this.offsets[number]!;
  }

  /** Ordinals in ascending order; a view of the store: not to be changed. */
  of(term: string): Uint32Array {
    const found: unknown = this.#index.search(term, { limit: Number.MAX_SAFE_INTEGER });
    return found instanceof Uint32Array ? found : new Uint32Array(0);
  }
}
