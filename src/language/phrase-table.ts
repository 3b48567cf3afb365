import { tableSize, TermTable } from './term-table.ts';

/** A member of the table that starts at some place of a text. */
export interface Match {
  /** Where it ends, exclusive. */
  end: number;
  values: Uint32Array;
}

/** The flat arrays of a table: as they lie in memory they are written to disk. */
export type PhraseArrays = Record<'units' | 'terms' | 'slots' | 'starts' | 'values' | 'heads' | 'lengths', FlatArray>;
type FlatArray = Uint32Array | Uint16Array;

const nothing: readonly Match[] = [];
const none = new Uint32Array(0);
/** Bit of all lengths from here on. */
const longLength = 31;

/** Number of the first two units of a key (of one unit: of itself), never 0. */
const headOf = (first: number, second: number): number => (((first << 16) | second) >>> 0) + 1;
const headOfKey = (key: string) => headOf(key.charCodeAt(0), key.length === 1 ? 0 : key.charCodeAt(1));

/**
 * A set of strings, each with numbers, that finds all its members in a text. Keys are compared per UTF-16 unit.
 *
 * Kept as one table of whole keys and, under the first two units of each key, which lengths there are: at most places of
 * a text one look-up says no. All of it in flat arrays: a table of 30,000 phrases is read from disk in a millisecond, where
 * one of maps takes 50 to make.
 */
export class PhraseTable {
  readonly #keys: TermTable;
  /** Where the values of each key begin in `values`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;
  /** Hash table with open addressing: first two units + 1, 0 for a free place; beside it the lengths of such keys as bits. */
  readonly #heads: Uint32Array;
  readonly #lengths: Uint32Array;
  #longest = 0;
  /** Numbers of the keys in the order of their values; made when a value is first looked up. */
  #byValue: { starts: Uint32Array; keys: Uint32Array } | undefined;

  constructor({ units, terms, slots, starts, values, heads, lengths }: PhraseArrays) {
    this.#keys = new TermTable(units as Uint16Array, terms as Uint32Array, slots as Uint32Array);
    [this.#starts, this.#values] = [starts as Uint32Array, values as Uint32Array];
    [this.#heads, this.#lengths] = [heads as Uint32Array, lengths as Uint32Array];
    for (let key = 0; key + 1 < terms.length; key++)
      this.#longest = Math.max(this.#longest, terms[key + 1]! - terms[key]!);
  }

  /** Several values may stand under one key, in the order given. The empty key is left out. */
  static of(entries: Iterable<readonly [key: string, value: number]>): PhraseTable {
    const numbers = new Map<string, number>();
    const lists: number[][] = [];
    for (const [key, value] of entries) {
      if (key === '') continue;
      const number = numbers.get(key);
      if (number !== undefined) lists[number]!.push(value);
      else lists[numbers.set(key, numbers.size).size - 1] = [value];
    }
    const { units, offsets: terms, slots } = TermTable.of(numbers);
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, number) => (starts[number + 1] = starts[number]! + list.length));
    const size = tableSize(new Set([...numbers.keys()].map(headOfKey)).size);
    const [heads, lengths] = [new Uint32Array(size), new Uint32Array(size)];
    const table = new PhraseTable({
      units,
      terms,
      slots,
      starts,
      values: Uint32Array.from(lists.flat()),
      heads,
      lengths,
    });
    for (const key of numbers.keys()) {
      const head = headOfKey(key);
      const place = table.#place(head);
      heads[place] = head;
      lengths[place]! |= 1 << Math.min(key.length, longLength);
    }
    return table;
  }

  get arrays(): PhraseArrays {
    const { units, offsets: terms, slots } = this.#keys;
    return {
      units,
      terms,
      slots,
      starts: this.#starts,
      values: this.#values,
      heads: this.#heads,
      lengths: this.#lengths,
    };
  }

  #place(head: number): number {
    const mask = this.#heads.length - 1;
    let at = (Math.imul(head ^ (head >>> 15), 0x9e3779b1) >>> 0) & mask;
    while (this.#heads[at] !== 0 && this.#heads[at] !== head) at = (at + 1) & mask;
    return at;
  }

  /** Bits of the lengths of keys that begin with these units. */
  #lengthsOf(first: number, second: number): number {
    return this.#lengths[this.#place(headOf(first, second))]!;
  }

  /** The values of exactly this key, or none. */
  get(key: string): Uint32Array {
    return this.#valuesOf(this.#keys.number(key));
  }

  /** The keys that have this value. */
  keysOf(value: number): string[] {
    const { starts, keys } = (this.#byValue ??= this.#sortByValue());
    return [...keys.subarray(starts[value], starts[value + 1])].map((key) => this.#keys.term(key));
  }

  #sortByValue(): { starts: Uint32Array; keys: Uint32Array } {
    const starts = new Uint32Array(this.#values.reduce((most, value) => Math.max(most, value), 0) + 2);
    for (const value of this.#values) starts[value + 1]! += 1;
    for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
    const keys = new Uint32Array(this.#values.length);
    const next = starts.slice();
    for (let key = 0; key < this.#keys.size; key += 1)
      for (let at = this.#starts[key]!; at < this.#starts[key + 1]!; at += 1) keys[next[this.#values[at]!]!++] = key;
    return { starts, keys };
  }

  #valuesOf(number: number | undefined): Uint32Array {
    return number === undefined ? none : this.#values.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  /** Bits of the lengths that members starting at this offset may have. */
  #lengthsAt(text: string, start: number): number {
    const first = text.charCodeAt(start);
    const lone = this.#lengthsOf(first, 0) & 2;
    return start + 1 < text.length ? lone | (this.#lengthsOf(first, text.charCodeAt(start + 1)) & ~2) : lone;
  }

  /** All members that start at this offset, shortest first. */
  from(text: string, start: number): readonly Match[] {
    if (start >= text.length) return nothing;
    const lengths = this.#lengthsAt(text, start);
    if (lengths === 0) return nothing;
    let found: Match[] | undefined;
    const last = Math.min(this.#longest, text.length - start);
    for (let length = 1; length <= last; length++) {
      if ((lengths & (1 << Math.min(length, longLength))) === 0) continue;
      const number = this.#keys.number(text, start, start + length);
      if (number !== undefined) (found ??= []).push({ end: start + length, values: this.#valuesOf(number) });
    }
    return found ?? nothing;
  }

  /** The values of all members anywhere in a text; many texts are looked through, so that it makes nothing but the set. */
  valuesIn(text: string): Set<number> {
    const found = new Set<number>();
    for (let start = 0; start < text.length; start++) {
      const lengths = this.#lengthsAt(text, start);
      if (lengths === 0) continue;
      const last = Math.min(this.#longest, text.length - start);
      for (let length = 1; length <= last; length++) {
        if ((lengths & (1 << Math.min(length, longLength))) === 0) continue;
        const number = this.#keys.number(text, start, start + length);
        if (number === undefined) continue;
        for (let at = this.#starts[number]!; at < this.#starts[number + 1]!; at++) found.add(this.#values[at]!);
      }
    }
    return found;
  }

  /** The longest member that starts at this offset, or null. */
  longest(text: string, start: number): Match | null {
    return this.from(text, start).at(-1) ?? null;
  }
}
