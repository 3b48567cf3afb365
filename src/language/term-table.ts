/**
 * Term → number, in three flat arrays: 20 bytes a term where a Map takes 100, and as it lies in memory it is written to
 * disk. An archive of 100,000 clauses has more than a million terms, most of them pairs of characters seen once.
 */
export class TermTable {
  /** UTF-16 units of all terms, one after the other. */
  readonly units: Uint16Array;
  /** Where each term begins in `units`; one more at the end. */
  readonly offsets: Uint32Array;
  /** Hash table with open addressing: number of the term + 1, 0 for a free place. Its length is a power of two. */
  readonly slots: Uint32Array;

  constructor(units: Uint16Array, offsets: Uint32Array, slots: Uint32Array) {
    [this.units, this.offsets, this.slots] = [units, offsets, slots];
  }

  get size(): number {
    return this.offsets.length - 1;
  }

  /** The terms must have the numbers 0, 1, 2 … */
  static of(terms: ReadonlyMap<string, number>): TermTable {
    const offsets = new Uint32Array(terms.size + 1);
    let end = 0;
    for (const [term, number] of terms) offsets[number + 1] = end += term.length;
    const units = new Uint16Array(end);
    const slots = new Uint32Array(tableSize(terms.size));
    for (const [term, number] of terms) {
      for (let at = 0; at < term.length; at++) units[offsets[number]! + at] = term.charCodeAt(at);
      let at = hash(term, 0, term.length) & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = number + 1;
    }
    return new TermTable(units, offsets, slots);
  }

  /** Number of a term, which may be a stretch of a text; undefined where it is not in the table. */
  number(text: string, start = 0, end = text.length): number | undefined {
    const mask = this.slots.length - 1;
    for (let at = hash(text, start, end) & mask; this.slots[at] !== 0; at = (at + 1) & mask) {
      const number = this.slots[at]! - 1;
      if (this.#is(number, text, start, end)) return number;
    }
    return undefined;
  }

  /** The term with a number. */
  term(number: number): string {
    return String.fromCharCode(...this.units.subarray(this.offsets[number], this.offsets[number + 1]));
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const from = this.offsets[number]!;
    if (this.offsets[number + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }
}

/** Places of a hash table for so many keys: a power of two, two thirds full at most, so that a search looks at two or three. */
export const tableSize = (keys: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, keys * 1.5)));

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
