import { Index } from 'flexsearch';
import type { TermTable } from '../language/term-table.ts';

/** The postings of one term in one block of clauses. */
export interface PostingList {
  /** Places within the block, ascending; a view of the store: not to be changed. */
  ordinals: Uint16Array;
  /** Impact i belongs to ordinal i. */
  impacts: Uint16Array;
}

/** What `Index#search` needs of its map: term → one list of ordinals per score slot (there is one slot). */
interface PostingMap {
  get(term: string): [Uint16Array] | undefined;
}

/** log2 of the number of clauses in a block: a place within one fits 16 bits, as in Roaring bitmaps (Chambi et al. 2016). */
export const blockBits = 16;
export const blockSize = 1 << blockBits;

/**
 * Term → clauses that hold it, block by block, behind FlexSearch: terms as they are (no encoder), one score slot
 * (resolution 1). Asked for one term, it hands out the list itself, in ascending order, without copying.
 *
 * Its own map of arrays takes 8 bytes a posting and 200 a term (600 MB at 100,000 clauses, with pairs of characters);
 * here the map is a view of flat arrays, 4 bytes a posting with its impact, that a cache can hold as they are.
 * FlexSearch itself exchanges the map for others of the same shape (its `keystore` option).
 */
export class Postings {
  readonly table: TermTable;
  /** List of term t in block b: from `offsets[b × terms + t]` to the offset after it. */
  readonly offsets: Uint32Array;
  readonly ordinals: Uint16Array;
  readonly impacts: Uint16Array;
  readonly #blocks: Index[];

  constructor(table: TermTable, offsets: Uint32Array, ordinals: Uint16Array, impacts: Uint16Array) {
    [this.table, this.offsets, this.ordinals, this.impacts] = [table, offsets, ordinals, impacts];
    const blocks = table.size === 0 ? 0 : (offsets.length - 1) / table.size;
    this.#blocks = Array.from({ length: blocks }, (_, block) => {
      const index = new Index({ resolution: 1, fastupdate: false, encode: (term: string) => [term] });
      const map: PostingMap = {
        get: (term) => {
          const number = table.number(term);
          if (number === undefined) return undefined;
          const at = block * table.size + number;
          return [ordinals.subarray(offsets[at], offsets[at + 1])];
        },
      };
      return Object.assign(index, { map });
    });
  }

  /** In how many clauses the term stands. */
  count(term: string): number {
    const number = this.table.number(term);
    if (number === undefined) return 0;
    let sum = 0;
    for (let at = number; at < this.offsets.length - 1; at += this.table.size)
      sum += this.offsets[at + 1]! - this.offsets[at]!;
    return sum;
  }

  /**
   * One list per block, in the order of the blocks; none where no clause holds the term.
   * @param number the term's, where it is known
   * @throws where FlexSearch hands out anything but the list itself: what it lacks would be missing from answers
   */
  of(term: string, number = this.table.number(term)): PostingList[] {
    if (number === undefined) return [];
    return this.#blocks.map((index, block) => {
      const found: unknown = index.search(term, { limit: Number.MAX_SAFE_INTEGER });
      if (!(found instanceof Uint16Array))
        throw new Error(
          `FlexSearch did not hand out the list of “${term}”; run npm ci for the version of package.json`,
        );
      const start = this.offsets[block * this.table.size + number]!;
      return { ordinals: found, impacts: this.impacts.subarray(start, start + found.length) };
    });
  }
}
