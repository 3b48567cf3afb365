import type { Entries } from './entries.ts';
import { fieldNames, type Analyse, type Field } from './types.ts';
import { fieldsOf } from './fields.ts';

/** A list of 32-bit numbers that grows. */
class Numbers {
  #values = new Uint32Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }
  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Term frequencies of all entries, clause by clause. */
export interface Collected {
  /** Term → number in order of first appearance. */
  terms: Map<string, number>;
  /** Term number of each (entry, term) pair, entry by entry. */
  termOf: Uint32Array;
  /** Frequencies of that pair in the four fields, 8 bits each (more than 255 count as 255). */
  frequencies: Uint32Array;
  /** Where the pairs of each entry begin; one more at the end. */
  offsets: Uint32Array;
  /** Terms in each field of each entry: entry × 4 + field. */
  lengths: Uint32Array;
}

function count(texts: Record<Field, string>, analyse: Analyse, lengths: Uint32Array, at: number): Map<string, number> {
  const frequencies = new Map<string, number>();
  fieldNames.forEach((name, field) => {
    const terms = texts[name] ? analyse(texts[name]) : [];
    lengths[at + field] = terms.length;
    for (const term of terms) {
      const packed = frequencies.get(term) ?? 0;
      if (((packed >>> (field * 8)) & 255) < 255) frequencies.set(term, (packed + (1 << (field * 8))) >>> 0);
    }
  });
  return frequencies;
}

/** Reads every entry once. */
export function collect(entries: Entries, analyse: Analyse, onProgress?: (done: number) => void): Collected {
  const terms = new Map<string, number>();
  const [termOf, frequencies] = [new Numbers(), new Numbers()];
  const offsets = new Uint32Array(entries.size + 1);
  const lengths = new Uint32Array(entries.size * fieldNames.length);
  for (let ordinal = 0; ordinal < entries.size; ordinal++) {
    const counted = count(fieldsOf(entries.at(ordinal).clause), analyse, lengths, ordinal * fieldNames.length);
    for (const [term, packed] of counted) {
      let number = terms.get(term);
      if (number === undefined) terms.set(term, (number = terms.size));
      termOf.push(number);
      frequencies.push(packed);
    }
    offsets[ordinal + 1] = termOf.length;
    onProgress?.(ordinal + 1);
  }
  return { terms, termOf: termOf.values(), frequencies: frequencies.values(), offsets, lengths };
}
