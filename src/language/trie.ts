/** A member of the set that starts at some place of a text. */
export interface Match<Value> {
  /** Where it ends, exclusive. */
  end: number;
  values: readonly Value[];
}

const nothing: readonly never[] = [];

/**
 * A set of strings, each with values, that finds all its members in a text. Keys are compared per UTF-16 unit.
 *
 * Kept as one table of whole keys and, under the first two units of each key, which lengths there are: at most places of
 * a text one look-up says no. A tree of maps, one for each character, took ten times as long to make and 20 MB for the
 * vocabulary.
 */
export class Trie<Value> {
  readonly #values = new Map<string, Value[]>();
  /** Keys of one unit. */
  readonly #single = new Set<number>();
  /** Lengths of the other keys in ascending order, by their first two units. */
  readonly #lengths = new Map<number, number[]>();

  /** Adds a value under a key; several values may stand under one key, in the order of adding. The empty key is ignored. */
  add(key: string, value: Value): void {
    if (key === '') return;
    const values = this.#values.get(key);
    if (values) {
      values.push(value);
      return;
    }
    this.#values.set(key, [value]);
    if (key.length === 1) {
      this.#single.add(key.charCodeAt(0));
      return;
    }
    const start = (key.charCodeAt(0) << 16) | key.charCodeAt(1);
    const lengths = this.#lengths.get(start);
    if (!lengths) this.#lengths.set(start, [key.length]);
    else if (!lengths.includes(key.length)) {
      lengths.push(key.length);
      lengths.sort((one, other) => one - other);
    }
  }

  /** The values of exactly this key, or none. */
  get(key: string): readonly Value[] {
    return this.#values.get(key) ?? nothing;
  }

  /** All members that start at this offset, shortest first. */
  from(text: string, start: number): readonly Match<Value>[] {
    if (start >= text.length) return nothing;
    const first = text.charCodeAt(start);
    const single = this.#single.has(first);
    const lengths = start + 1 < text.length ? this.#lengths.get((first << 16) | text.charCodeAt(start + 1)) : undefined;
    if (!single && !lengths) return nothing;
    const found: Match<Value>[] = [];
    if (single) found.push({ end: start + 1, values: this.#values.get(text[start]!)! });
    for (const length of lengths ?? nothing) {
      if (start + length > text.length) break;
      const values = this.#values.get(text.slice(start, start + length));
      if (values) found.push({ end: start + length, values });
    }
    return found;
  }

  /** The longest member that starts at this offset, or null. */
  longest(text: string, start: number): Match<Value> | null {
    return this.from(text, start).at(-1) ?? null;
  }
}
