import { admits } from '../language/bounds.ts';
import { Latest } from '../language/remember.ts';
import type { Unit } from '../question/types.ts';
import { marksOf, type Marks } from './sieve.ts';
import type { Text } from './views.ts';

/** What a concept is worth that the text calls by another name: a shade less than the word itself. */
const inOtherWords = 0.96;
/** What a word is worth that the text holds only in pieces (院前急救网 in 院前医疗急救网络). */
const inPieces = 0.75;
/** Shortest word that may stand in pieces. */
const leastInPieces = 4;
/** Share of its pairs of characters that must be there. */
const leastHeld = 0.5;
/** What an abbreviation is worth whose characters stand in order close together (住培 in 住院医师规范化培训). */
const abbreviated = 0.6;
/** Widest stretch that an abbreviation may stand for, in characters of text per character of abbreviation. */
const stretch = 5;

const allHan = /^\p{Script=Han}+$/u;

/** A unit with all that can be said of it before any text is seen. */
export interface Sought {
  unit: Unit;
  marks: Marks;
  /** Its pairs of neighbours, where it may stand in pieces; else empty. */
  pairs: string[];
  mayBeAbbreviation: boolean;
}

const prepared = new Latest<readonly Unit[], readonly Sought[]>();

/** The units of a question, prepared once. */
export const soughtOf = (units: readonly Unit[]): readonly Sought[] => prepared.get(units, () => units.map(prepare));

function prepare(unit: Unit): Sought {
  const { text, concepts, critical } = unit;
  const loose = !critical && allHan.test(text);
  const pairs: string[] = [];
  if (loose && text.length >= leastInPieces)
    for (let at = 0; at + 2 <= text.length; at += 1) pairs.push(text.slice(at, at + 2));
  return {
    unit,
    marks: marksOf(text),
    pairs,
    mayBeAbbreviation: loose && concepts.length === 0 && text.length >= 2,
  };
}

/** False where neither the text nor any part of it speaks of the unit; true where one may. */
export function maySpeakOf({ unit, marks, pairs, mayBeAbbreviation }: Sought, text: Text): boolean {
  const { sieve } = text;
  if (unit.instance !== null || !sieve || sieve.mayHold(marks)) return true;
  if (namesAny(text, unit)) return true;
  if (pairs.length > 0) {
    let held = 0;
    for (let at = 0; at < pairs.length; at += 1) if (sieve.has(marks.pairs[at]!)) held += 1;
    if (held / pairs.length >= leastHeld) return true;
  }
  return mayBeAbbreviation && sieve.hasAll(marks.characters);
}

/**
 * How far a text speaks of a unit: 1 for a concept it names or a word it holds, less for pieces and abbreviations, 0 where
 * it does not.
 */
export function explains({ unit, marks, pairs, mayBeAbbreviation }: Sought, within: Text): number {
  const { text, sieve } = within;
  if (unit.instance !== null) return admits(text, unit.instance) ? 1 : 0;
  if ((!sieve || sieve.mayHold(marks)) && text.includes(unit.text)) return 1;
  if (namesAny(within, unit)) return inOtherWords;
  if (pairs.length > 0) {
    let held = 0;
    for (let at = 0; at < pairs.length; at += 1)
      if ((!sieve || sieve.has(marks.pairs[at]!)) && text.includes(pairs[at]!)) held += 1;
    const share = held / pairs.length;
    if (share >= leastHeld) return inPieces * share;
  }
  if (!mayBeAbbreviation || (sieve && !sieve.hasAll(marks.characters))) return 0;
  return standsFor(unit.text, text) ? abbreviated : 0;
}

/** A loop and no callback: it is asked for each sentence and each word of a question. */
function namesAny(text: Text, { concepts }: Unit): boolean {
  for (let at = 0; at < concepts.length; at += 1) if (text.names(concepts[at]!)) return true;
  return false;
}

/** Where an abbreviation ends at the latest. */
const breaks = ',。;:\n';

/** True where the characters stand in the text in order, within a short stretch without punctuation. */
function standsFor(short: string, text: string): boolean {
  const widest = short.length * stretch;
  for (let start = text.indexOf(short[0]!); start >= 0; start = text.indexOf(short[0]!, start + 1)) {
    let at = start;
    let next = 1;
    while (next < short.length && at + 1 < text.length && at + 1 - start < widest) {
      at += 1;
      const character = text[at]!;
      if (breaks.includes(character)) break;
      if (character === short[next]) next += 1;
    }
    if (next === short.length) return true;
  }
  return false;
}
