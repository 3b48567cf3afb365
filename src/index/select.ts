import type { Scores } from './scores.ts';

/** A clause by its place in the index, with its score. */
export interface Scored {
  ordinal: number;
  score: number;
}

/** Order of hits: greater score first, then document order. */
export function compare(one: Scored, other: Scored): number {
  return other.score - one.score || one.ordinal - other.ordinal;
}

/** The best of the candidates that are accepted, best first, at most `limit`. */
export function best(
  scores: Scores,
  candidates: ArrayLike<number>,
  limit: number,
  accepted: (ordinal: number) => boolean,
): Scored[] {
  const kept: Scored[] = [];
  for (let at = 0; at < candidates.length; at++) {
    const ordinal = candidates[at]!;
    const score = scores.of(ordinal);
    const last = kept.length < limit ? undefined : kept[kept.length - 1]!;
    if (last && (score < last.score || (score === last.score && ordinal > last.ordinal))) continue;
    if (!accepted(ordinal)) continue;
    // Binary insertion: few get this far.
    const scored = { ordinal, score };
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(kept[middle]!, scored) < 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, scored);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
