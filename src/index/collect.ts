import type { Clause, PlanDocument } from '../document/types.ts';
import { rememberLast } from '../language/remember.ts';
import { Entries } from './entries.ts';
import { fieldsOf, isSearchable } from './fields.ts';
import { fieldNames, type Analyse, type Field } from './types.ts';

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
    return this.#values.slice(0, this.length);
  }
}

type Five = [Numbers, Numbers, Numbers, Numbers, Numbers];

/** Term frequencies of all entries, clause by clause. */
export interface Collected {
  entries: Entries;
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

/** Frequencies of each term in the fields of a clause, packed; pushes the lengths of the fields. */
function count(clause: Clause, analysts: Record<Field, Analyse>, lengths: Numbers): Map<string, number> {
  const texts = fieldsOf(clause);
  const frequencies = new Map<string, number>();
  fieldNames.forEach((name, field) => {
    const terms = texts[name] ? analysts[name](texts[name]) : [];
    lengths.push(terms.length);
    for (const term of terms) {
      const packed = frequencies.get(term) ?? 0;
      if (((packed >>> (field * 8)) & 255) < 255) frequencies.set(term, (packed + (1 << (field * 8))) >>> 0);
    }
  });
  return frequencies;
}

/**
 * Reads every document once, in order; a tree that is read on demand may be forgotten after it. Yields the number of
 * documents read so far, so that others may run in between.
 */
export function* collect(documents: readonly PlanDocument[], analyse: Analyse): Generator<number, Collected> {
  const terms = new Map<string, number>();
  // The clauses of a section have the same ancestors.
  const analysts = {
    heading: analyse,
    ancestors: rememberLast(analyse),
    body: analyse,
    agencies: rememberLast(analyse),
  };
  const [termOf, frequencies, offsets, lengths, places] = Array.from({ length: 5 }, () => new Numbers()) as Five;
  const starts = new Uint32Array(documents.length + 1);
  offsets.push(0);
  for (const [at, { clauses }] of documents.entries()) {
    clauses.forEach((clause, place) => {
      if (!isSearchable(clause)) return;
      places.push(place);
      for (const [term, packed] of count(clause, analysts, lengths)) {
        let number = terms.get(term);
        if (number === undefined) terms.set(term, (number = terms.size));
        termOf.push(number);
        frequencies.push(packed);
      }
      offsets.push(termOf.length);
    });
    starts[at + 1] = places.length;
    yield at + 1;
  }
  return {
    entries: new Entries(documents, starts, places.values()),
    terms,
    termOf: termOf.values(),
    frequencies: frequencies.values(),
    offsets: offsets.values(),
    lengths: lengths.values(),
  };
}
