import type { Unit } from '../question/types.ts';
import type { Text } from './views.ts';

/** What a concept is worth that the text calls by another name: a shade less than the word itself. */
const inOtherWords = 0.96;
/** What a word is worth that the text holds only in pieces (院前急救网 in 院前医疗急救网络). */
const inPieces = 0.75;
/** What an abbreviation is worth whose characters stand in order close together (住培 in 住院医师规范化培训). */
const abbreviated = 0.6;
/** Widest stretch that an abbreviation may stand for, in characters of text per character of abbreviation. */
const stretch = 5;

/**
 * How far a text speaks of a unit: 1 for a concept it names or a word it holds, less for pieces and abbreviations, 0 where
 * it does not.
 */
export function explains(unit: Unit, { text, concepts }: Text): number {
  if (text.includes(unit.text)) return 1;
  if (unit.concepts.some((concept) => concepts.has(concept))) return inOtherWords;
  if (unit.critical || !/^\p{Script=Han}+$/u.test(unit.text)) return 0;
  if (unit.text.length >= 4) {
    let held = 0;
    for (let at = 0; at + 2 <= unit.text.length; at += 1) if (text.includes(unit.text.slice(at, at + 2))) held += 1;
    const share = held / (unit.text.length - 1);
    if (share >= 0.5) return inPieces * share;
  }
  return unit.concepts.length === 0 && unit.text.length >= 2 && standsFor(unit.text, text) ? abbreviated : 0;
}

/** True where the characters stand in the text in order, within a short stretch without punctuation. */
function standsFor(short: string, text: string): boolean {
  const widest = short.length * stretch;
  for (let start = text.indexOf(short[0]!); start >= 0; start = text.indexOf(short[0]!, start + 1)) {
    let at = start;
    let next = 1;
    while (next < short.length && at + 1 < text.length && at + 1 - start < widest) {
      at += 1;
      if (/[,。;:\n]/.test(text[at]!)) break;
      if (text[at] === short[next]) next += 1;
    }
    if (next === short.length) return true;
  }
  return false;
}
