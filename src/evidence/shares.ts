import { Latest } from '../language/remember.ts';
import type { Atom, Question } from '../question/types.ts';
import { explains, maySpeakOf, soughtOf, type Sought } from './explain.ts';
import type { ClauseView, Text } from './views.ts';

/** The content of a question: all that ranking looks at. */
export type Topic = Pick<Question, 'units' | 'atoms' | 'asked' | 'counter' | 'text' | 'intent'>;

/** The words of a question tied to its units, so that one look at a text tells how far it speaks of each. */
export interface Prepared {
  units: readonly Sought[];
  /** Their numbers. */
  all: Uint16Array;
  /** Per unit: the words that it explains, each with its share. */
  explained: readonly (readonly { atom: number; share: number }[])[];
  weights: Float64Array;
  total: number;
  /** The words with their units, heaviest first. */
  heaviest: readonly { number: number; weight: number; parts: readonly number[] }[];
  /** The clauses of a section share their ancestors: how far those speak of each word. */
  ancestors: Map<Text, Float64Array>;
}

const preparations = new Latest<readonly Atom[], Prepared>();

export const prepare = ({ units, atoms }: Pick<Topic, 'units' | 'atoms'>): Prepared =>
  preparations.get(atoms, () => {
    const explained = units.map((): { atom: number; share: number }[] => []);
    atoms.forEach((atom, number) =>
      atom.units.forEach((unit, at) => explained[unit]!.push({ atom: number, share: atom.shares[at]! })),
    );
    const weights = Float64Array.from(atoms, ({ weight }) => weight);
    return {
      units: soughtOf(units),
      all: Uint16Array.from(units, (_, number) => number),
      explained,
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      heaviest: atoms
        .map(({ weight, units: parts }, number) => ({ number, weight, parts }))
        .sort((one, other) => other.weight - one.weight),
      ancestors: new Map(),
    };
  });

/**
 * Writes how far a text speaks of each word, 0–1, into a list.
 * @param among numbers of the units that it may speak of; the first `count` of the list
 */
export function fill(
  { units, explained, weights }: Prepared,
  text: Text,
  among: Uint16Array,
  count: number,
  into: Float64Array,
): void {
  // Of so few numbers a call of `TypedArray.fill` takes longer.
  for (let word = 0; word < weights.length; word += 1) into[word] = 0;
  for (let at = 0; at < count; at += 1) {
    const number = among[at]!;
    const worth = explains(units[number]!, text);
    if (worth === 0) continue;
    const parts = explained[number]!;
    for (let part = 0; part < parts.length; part += 1) {
      const { atom, share } = parts[part]!;
      if (worth * share > into[atom]!) into[atom] = worth * share;
    }
  }
}

/** How far a text speaks of each word of the question: 0–1 each. */
export function explainAtoms(topic: Pick<Topic, 'units' | 'atoms'>, text: Text): number[] {
  const shares = new Float64Array(topic.atoms.length);
  const prepared = prepare(topic);
  fill(prepared, text, prepared.all, prepared.all.length, shares);
  return [...shares];
}

/** Words that weigh less tell nothing by their absence. */
const slight = 0.3;

/** True where the text speaks of every telling word of the question. */
export function speaksOfAll(topic: Pick<Topic, 'units' | 'atoms'>, text: Text): boolean {
  const shares = explainAtoms(topic, text);
  return topic.atoms.every(({ weight }, at) => weight <= slight || shares[at]! > 0);
}

/** Share of the question, by weight, that the text speaks of. */
export const shareSpokenOf = (topic: Pick<Topic, 'units' | 'atoms'>, text: Text): number => sharesFrom(topic, 0)(text);

/**
 * The same of many texts, one after the other; 0 where a look at the heaviest words says that it is surely less than `least`,
 * as of most.
 */
export function sharesFrom(topic: Pick<Topic, 'units' | 'atoms'>, least: number): (text: Text) => number {
  const prepared = prepare(topic);
  const { all, weights, total } = prepared;
  const shares = new Float64Array(weights.length);
  return (text) => {
    if (total === 0 || !maySpeakOfShare(prepared, text, least)) return 0;
    fill(prepared, text, all, all.length, shares);
    return weights.reduce((sum, weight, at) => sum + weight * shares[at]!, 0) / total;
  };
}

/** False where a clause surely speaks of less than this share of the question: nobody need judge it. */
export function maySpeakOfClause(topic: Pick<Topic, 'units' | 'atoms'>, view: ClauseView, least: number): boolean {
  const prepared = prepare(topic);
  return maySpeakOfShare(prepared, view.whole, least, sharesOfAncestors(prepared, view.ancestors));
}

/** @param told how far each word is spoken of elsewhere */
function maySpeakOfShare(
  { units, heaviest, total }: Prepared,
  text: Text,
  least: number,
  told?: Float64Array,
): boolean {
  let missing = 0;
  for (let at = 0; at < heaviest.length; at += 1) {
    const { weight, parts, number } = heaviest[at]!;
    let spokenOf = told !== undefined && told[number]! > 0;
    for (let part = 0; part < parts.length && !spokenOf; part += 1) spokenOf = maySpeakOf(units[parts[part]!]!, text);
    if (!spokenOf) missing += weight;
    if (missing > (1 - least) * total) return false;
  }
  return true;
}

/** How far the headings above a clause speak of each word: once for all clauses of a section. */
export function sharesOfAncestors(prepared: Prepared, ancestors: Text): Float64Array {
  let shares = prepared.ancestors.get(ancestors);
  if (!shares) {
    prepared.ancestors.set(ancestors, (shares = new Float64Array(prepared.weights.length)));
    fill(prepared, ancestors, prepared.all, prepared.all.length, shares);
  }
  return shares;
}
