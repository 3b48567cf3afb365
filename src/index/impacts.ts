import type { Collected } from './collect.ts';
import type { Ranking } from './ranking.ts';
import { fieldNames } from './types.ts';

/**
 * What a clause gets for a term before idf and the question's weight: the saturated frequency of BM25F, 0–1. It does not
 * hang on the question, so it is worked out once, beside each posting.
 */
export interface Impacts {
  /** Impacts of term t: `values` from `offsets[t]` to `offsets[t + 1]`, in the order of its postings. */
  values: Float32Array;
  offsets: Uint32Array;
  /** Greatest impact of each term: no clause gets more. */
  greatest: Float32Array;
}

/** Mean length of each field over the entries; 1 where a field is empty everywhere. */
function meanLengths(lengths: Uint32Array): number[] {
  const width = fieldNames.length;
  const entries = lengths.length / width;
  return fieldNames.map((_, field) => {
    let sum = 0;
    for (let at = field; at < lengths.length; at += width) sum += lengths[at]!;
    return sum / entries || 1;
  });
}

/** BM25F (Zaragoza et al. 2004): tf' = Σ weight × tf / (1 − b + b × length / mean length); tf' / (k1 + tf'). */
export function computeImpacts(collected: Collected, ranking: Ranking): Impacts {
  const { terms, termOf, frequencies, offsets: entryOffsets, lengths } = collected;
  const width = fieldNames.length;
  const means = meanLengths(lengths);
  const offsets = new Uint32Array(terms.size + 1);
  for (const term of termOf) offsets[term + 1]!++;
  for (let term = 0; term < terms.size; term++) offsets[term + 1]! += offsets[term]!;
  const next = offsets.slice();
  const values = new Float32Array(termOf.length);
  const greatest = new Float32Array(terms.size);
  const factors = new Float64Array(width);
  for (let entry = 0; entry + 1 < entryOffsets.length; entry++) {
    fieldNames.forEach((name, field) => {
      const relative = lengths[entry * width + field]! / means[field]!;
      factors[field] = ranking.fields[name] / (1 - ranking.b + ranking.b * relative);
    });
    for (let pair = entryOffsets[entry]!; pair < entryOffsets[entry + 1]!; pair++) {
      const packed = frequencies[pair]!;
      let frequency = 0;
      for (let field = 0; field < width; field++) frequency += ((packed >>> (field * 8)) & 255) * factors[field]!;
      const term = termOf[pair]!;
      const at = next[term]!++;
      values[at] = frequency / (ranking.k1 + frequency);
      if (values[at]! > greatest[term]!) greatest[term] = values[at]!;
    }
  }
  return { values, offsets, greatest };
}
