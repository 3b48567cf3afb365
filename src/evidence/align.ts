import type { Clause, PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';

/** A clause and how alike it is to another, 0–1. */
export interface Likeness {
  clause: Clause;
  score: number;
}

/** Headings alike this much, or texts alike this much, make counterparts. Measured on the two shipped plans: true pairs have
 * headings of 0.5 and more or texts of 0.3 and more; the best wrong pair has a text of 0.17. */
const leastHeading = 0.5;
const leastText = 0.22;

/**
 * Pairs the clauses of two plans: each with the one most alike on the other side, when both choose each other.
 * By `Clause.id`. Clauses of one level only; compared by headings and texts (Dice's coefficient over character pairs).
 */
export function alignDocuments(one: PlanDocument, other: PlanDocument): Map<string, string> {
  const left = one.clauses.filter(isAlignable);
  const right = other.clauses.filter(isAlignable);
  const rightPairs = right.map((clause) => ({
    clause,
    heading: pairs(clause.heading ?? ''),
    text: pairs(clause.text),
  }));
  const scored: { left: Clause; right: Clause; score: number }[] = [];
  for (const clause of left) {
    const heading = pairs(clause.heading ?? '');
    const text = pairs(clause.text);
    for (const candidate of rightPairs) {
      if (
        candidate.clause.level !== clause.level ||
        candidate.clause.children.length > 0 !== clause.children.length > 0
      )
        continue;
      const byHeading = dice(heading, candidate.heading);
      const byText = clause.children.length > 0 ? 0 : dice(text, candidate.text);
      if (byHeading < leastHeading && byText < leastText) continue;
      scored.push({ left: clause, right: candidate.clause, score: byHeading + byText });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.left.start - b.left.start || a.right.start - b.right.start);
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const pair of scored) {
    if (found.has(pair.left.id) || used.has(pair.right.id)) continue;
    found.set(pair.left.id, pair.right.id);
    used.add(pair.right.id);
  }
  return found;
}

const isAlignable = (clause: Clause) => clause.level > 0 && (clause.heading !== null || clause.sentences.length > 0);

/** The pairs of neighbouring characters of a text as numbers, once each, ascending. */
function pairs(text: string): Uint32Array {
  const folded = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const all = new Uint32Array(Math.max(0, folded.length - 1));
  for (let at = 0; at < all.length; at += 1) all[at] = (folded.charCodeAt(at) << 16) | folded.charCodeAt(at + 1);
  return all.sort().filter((pair, at) => at === 0 || pair !== all[at - 1]);
}

function dice(one: Uint32Array, other: Uint32Array): number {
  if (one.length + other.length === 0) return 0;
  let shared = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const step = one[left]! - other[right]!;
    if (step === 0) shared += 1;
    if (step <= 0) left += 1;
    if (step >= 0) right += 1;
  }
  return (2 * shared) / (one.length + other.length);
}
