import type { Collected } from './collect.ts';
import { blockBits, blockSize, Postings } from './postings.ts';
import type { Ranking } from './ranking.ts';
import { TermTable } from '../language/term-table.ts';
import { fieldNames } from './types.ts';

/** An index without its clauses: flat arrays only. */
export interface Inverted {
  postings: Postings;
  /** Greatest impact of each term: no clause gets more. */
  greatest: Uint16Array;
}

/**
 * An impact of 1. The impact of a posting is what its clause gets before idf and the question's weight: the saturated
 * frequency of BM25F, 0–1 as 0–65535. It does not hang on the question, so it is worked out once.
 */
export const fullImpact = 65_535;

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

/** Where the postings of each term begin, block by block: running sum of how many pairs each term has in each block. */
function startOfLists({ terms, termOf, offsets: entryOffsets }: Collected): Uint32Array {
  const entries = entryOffsets.length - 1;
  const offsets = new Uint32Array(Math.ceil(entries / blockSize) * terms.size + 1);
  for (let entry = 0; entry < entries; entry++) {
    const block = (entry >>> blockBits) * terms.size;
    for (let pair = entryOffsets[entry]!; pair < entryOffsets[entry + 1]!; pair++)
      offsets[block + termOf[pair]! + 1]!++;
  }
  for (let at = 1; at < offsets.length; at++) offsets[at]! += offsets[at - 1]!;
  return offsets;
}

/**
 * Clause → terms turned into term → clauses, with BM25F (Zaragoza et al. 2004) beside each posting:
 * tf' = Σ weight × tf / (1 − b + b × length / mean length); impact = tf' / (k1 + tf').
 */
export function invert(collected: Collected, { k1, b, fields }: Ranking): Inverted {
  const { terms, termOf, frequencies, offsets: entryOffsets, lengths } = collected;
  const means = meanLengths(lengths);
  const offsets = startOfLists(collected);
  const next = offsets.slice();
  const ordinals = new Uint16Array(termOf.length);
  const impacts = new Uint16Array(termOf.length);
  const greatest = new Uint16Array(terms.size);
  const factors = new Float64Array(fieldNames.length);
  for (let entry = 0; entry + 1 < entryOffsets.length; entry++) {
    fieldNames.forEach((name, field) => {
      const relative = lengths[entry * fieldNames.length + field]! / means[field]!;
      // Length 0 with b 1 would divide by 0; such a field holds no term anyway.
      factors[field] = relative === 0 ? 0 : fields[name] / (1 - b + b * relative);
    });
    for (let pair = entryOffsets[entry]!; pair < entryOffsets[entry + 1]!; pair++) {
      const packed = frequencies[pair]!;
      let frequency = 0;
      for (let field = 0; field < factors.length; field++)
        frequency += ((packed >>> (field * 8)) & 255) * factors[field]!;
      const term = termOf[pair]!;
      const at = next[(entry >>> blockBits) * terms.size + term]!++;
      ordinals[at] = entry % blockSize;
      impacts[at] = Math.ceil((frequency / (k1 + frequency)) * fullImpact) || 0;
      if (impacts[at]! > greatest[term]!) greatest[term] = impacts[at]!;
    }
  }
  return { postings: new Postings(TermTable.of(terms), offsets, ordinals, impacts), greatest };
}
