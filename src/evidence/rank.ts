import { Latest } from '../language/remember.ts';
import type { Atom, Question } from '../question/types.ts';
import { explains, maySpeakOf, soughtOf, type Sought } from './explain.ts';
import { findValues } from './values.ts';
import type { ClauseView, SentenceView, Text } from './views.ts';

/** A sentence judged against a question. */
export interface SentenceScore {
  sentence: SentenceView;
  /** Share of the question's weight that the sentence itself speaks of, 0–1; what the heading says counts in part. */
  coverage: number;
  score: number;
  /** Values of the asked kind in it; null where the kind has no certain form. */
  values: { start: number; end: number; text: string }[] | null;
}

/** A clause judged against a question. */
export interface Ranked {
  view: ClauseView;
  score: number;
  /** Share of the question's weight that heading, sentences or section headings speak of, 0–1. */
  coverage: number;
  /** The words that nothing in the clause speaks of. */
  unexplained: Atom[];
  /** Best first. */
  sentences: SentenceScore[];
}

/** The content of a question: all that ranking looks at. */
export type Topic = Pick<Question, 'units' | 'atoms' | 'asked' | 'counter' | 'text' | 'intent'>;

/** What a word counts by where it is spoken of. Range tried 0.3–2 on the development and fresh question sets. */
export const fieldWeights = {
  heading: 1.3,
  sentence: 1,
  ancestors: 0.35,
  concentration: 0.6,
  value: 0.5,
  focus: 0.5,
  retrieval: 0.4,
  density: 0.4,
  task: 0.1,
  responsible: 0.2,
  opening: 0.5,
};

/** The words of a question tied to its units, so that one look at a text tells how far it speaks of each. */
interface Prepared {
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

const prepare = ({ units, atoms }: Pick<Topic, 'units' | 'atoms'>): Prepared =>
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
function fill(
  { units, explained, weights }: Prepared,
  text: Text,
  among: Uint16Array,
  count: number,
  into: Float64Array,
): void {
  into.fill(0, 0, weights.length);
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

/** Room for the numbers of one clause; used by one call after the other. */
let possible = new Uint16Array(64);
const roomFor = (words: number) => ({
  inHeading: new Float64Array(words),
  inSentence: new Float64Array(words),
  best: new Float64Array(words),
});
let room = roomFor(64);

/**
 * Judges one clause.
 * @param inFocus the conversation speaks of it
 * @param retrieval its search score as a share of the best hit's, 0–1
 */
export function rankClause(view: ClauseView, topic: Topic, inFocus: boolean, retrieval = 0): Ranked {
  const prepared = prepare(topic);
  const { units, weights, total } = prepared;
  const words = weights.length;
  if (possible.length < units.length) possible = new Uint16Array(2 * units.length);
  if (room.best.length < words) room = roomFor(2 * words);
  const { inHeading, inSentence, best } = room;
  // What the clause as a whole does not speak of, none of its sentences does.
  let count = 0;
  for (let unit = 0; unit < units.length; unit += 1) if (maySpeakOf(units[unit]!, view.whole)) possible[count++] = unit;
  best.fill(0, 0, words);
  const inAncestors = sharesOfAncestors(prepared, view.ancestors);
  fill(prepared, view.heading, possible, count, inHeading);
  const coverages = view.sentences.map((sentence) => {
    if (count === 0) return 0;
    fill(prepared, sentence, possible, count, inSentence);
    let told = 0;
    for (let at = 0; at < words; at += 1) {
      if (inSentence[at]! > best[at]!) best[at] = inSentence[at]!;
      told += weights[at]! * Math.max(inSentence[at]!, inHeading[at]! * 0.4);
    }
    return total === 0 ? 0 : told / total;
  });
  let covered = 0;
  let score = 0;
  const unexplained: Atom[] = [];
  for (let at = 0; at < words; at += 1) {
    const share = Math.max(inHeading[at]!, best[at]!, inAncestors[at]! * 0.7);
    covered += weights[at]! * share;
    if (share === 0) unexplained.push(topic.atoms[at]!);
    score +=
      weights[at]! *
      Math.max(
        fieldWeights.heading * inHeading[at]!,
        fieldWeights.sentence * best[at]!,
        fieldWeights.ancestors * inAncestors[at]!,
      );
  }
  const density = coverages.reduce((sum, coverage) => sum + coverage, 0) / Math.max(3, coverages.length);
  const norm = total === 0 ? 0 : score / total;
  const whole =
    norm +
    fieldWeights.density * density +
    fieldWeights.concentration * bestScore(view, topic, coverages) +
    (inFocus ? fieldWeights.focus : 0) +
    (view.clause.responsibilityLine !== null
      ? topic.intent === 'responsibility'
        ? fieldWeights.responsible
        : fieldWeights.task
      : 0) -
    (view.clause.level === 0 ? fieldWeights.opening : 0) +
    fieldWeights.retrieval * retrieval;
  return new RankedClause(view, whole, total === 0 ? 0 : covered / total, unexplained, () =>
    scoreSentences(view, topic, coverages),
  );
}

/** Of most clauses nobody asks which sentence is best. */
class RankedClause implements Ranked {
  readonly view: ClauseView;
  readonly score: number;
  readonly coverage: number;
  readonly unexplained: Atom[];
  readonly #score: () => SentenceScore[];
  #sentences: SentenceScore[] | undefined;

  constructor(
    view: ClauseView,
    score: number,
    coverage: number,
    unexplained: Atom[],
    sentences: () => SentenceScore[],
  ) {
    [this.view, this.score, this.coverage, this.unexplained] = [view, score, coverage, unexplained];
    this.#score = sentences;
  }

  get sentences(): SentenceScore[] {
    return (this.#sentences ??= this.#score());
  }
}

function sharesOfAncestors(prepared: Prepared, ancestors: Text): Float64Array {
  let shares = prepared.ancestors.get(ancestors);
  if (!shares) {
    prepared.ancestors.set(ancestors, (shares = new Float64Array(prepared.weights.length)));
    fill(prepared, ancestors, prepared.all, prepared.all.length, shares);
  }
  return shares;
}

/** What a sentence may gain by holding a value of the asked kind. */
const valueGain = (coverage: number) => fieldWeights.value * Math.min(1, 2 * coverage);

const valuesIn = ({ text }: SentenceView, topic: Topic) =>
  findValues(text, topic.asked, { counter: topic.counter, text: topic.text });

/** Score of the best sentence; values are looked for only where they could change it. */
function bestScore({ sentences }: ClauseView, topic: Topic, coverages: readonly number[]): number {
  let best = 0;
  coverages.forEach((coverage, at) => {
    const gain = valueGain(coverage);
    if (coverage + gain <= best) return;
    const score = coverage > 0 && (valuesIn(sentences[at]!, topic)?.length ?? 0) > 0 ? coverage + gain : coverage;
    if (score > best) best = score;
  });
  return best;
}

function scoreSentences({ sentences }: ClauseView, topic: Topic, coverages: readonly number[]): SentenceScore[] {
  return sentences
    .map((sentence, at) => {
      const coverage = coverages[at]!;
      const values = valuesIn(sentence, topic);
      const gain = coverage > 0 && (values?.length ?? 0) > 0 ? valueGain(coverage) : 0;
      return { sentence, coverage, values, score: coverage + gain };
    })
    .sort((one, other) => other.score - one.score || one.sentence.passage.start - other.sentence.passage.start);
}
