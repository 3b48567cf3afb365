import type { Span } from './spans.ts';

/** A saying with gaps (老板…工资), found by its first part: what it says, and its further parts. */
export interface Gapped {
  concept: number;
  rest: string[];
}

/** Longest gap between two parts of a saying, in characters: a clause of a spoken sentence seldom has more. */
const widestGap = 12;

/** The flat arrays of the sayings: as they lie in memory they are written to disk. */
export type GappedArrays = Record<'concepts' | 'starts' | 'offsets' | 'units', Uint32Array | Uint16Array>;

/** Sayings with gaps by number, in flat arrays: ten thousand as objects take 3 MB and 5 ms to read from disk. */
export class GappedSayings {
  readonly #concepts: Uint32Array;
  /** Where the further parts of each saying begin in `#offsets`; one more at the end. */
  readonly #starts: Uint32Array;
  /** Where each part begins in `#units`; one more at the end. */
  readonly #offsets: Uint32Array;
  /** UTF-16 units of all parts, one after the other. */
  readonly #units: Uint16Array;

  constructor({ concepts, starts, offsets, units }: GappedArrays) {
    [this.#concepts, this.#starts] = [concepts as Uint32Array, starts as Uint32Array];
    [this.#offsets, this.#units] = [offsets as Uint32Array, units as Uint16Array];
  }

  static of(sayings: readonly Gapped[]): GappedSayings {
    const parts = sayings.flatMap(({ rest }) => rest);
    const ends = (lengths: readonly number[]) => {
      let end = 0;
      return Uint32Array.from([0, ...lengths.map((length) => (end += length))]);
    };
    const text = parts.join('');
    return new GappedSayings({
      concepts: Uint32Array.from(sayings, ({ concept }) => concept),
      starts: ends(sayings.map(({ rest }) => rest.length)),
      offsets: ends(parts.map((part) => part.length)),
      units: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    });
  }

  get arrays(): GappedArrays {
    return { concepts: this.#concepts, starts: this.#starts, offsets: this.#offsets, units: this.#units };
  }

  concept(number: number): number {
    return this.#concepts[number]!;
  }

  /** The UTF-16 unit that the second part begins with. */
  secondUnit(number: number): number {
    return this.#units[this.#offsets[this.#starts[number]!]!]!;
  }

  /**
   * Where the parts behind the first stand in a text, each within the widest gap after the one before; null where one is
   * missing.
   * @param from where the first part ends
   */
  follow(number: number, text: string, from: number): Span[] | null {
    const spans: Span[] = [];
    let end = from;
    for (let part = this.#starts[number]!; part < this.#starts[number + 1]!; part += 1) {
      const start = this.#indexOf(part, text, end);
      if (start < 0) return null;
      end = start + this.#offsets[part + 1]! - this.#offsets[part]!;
      spans.push({ start, end });
    }
    return spans;
  }

  #indexOf(part: number, text: string, from: number): number {
    const [first, behind] = [this.#offsets[part]!, this.#offsets[part + 1]!];
    const last = Math.min(from + widestGap, text.length - (behind - first));
    for (let start = from; start <= last; start += 1) {
      let unit = first;
      while (unit < behind && text.charCodeAt(start + unit - first) === this.#units[unit]) unit += 1;
      if (unit === behind) return start;
    }
    return -1;
  }
}
