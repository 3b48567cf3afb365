import type { Atom } from '../question/types.ts';
import { maySpeakOf } from './explain.ts';
import { fill, prepare, sharesOfAncestors, type Topic } from './shares.ts';
import { findValues } from './values.ts';
import type { ClauseView, SentenceView } from './views.ts';

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

/** What a word counts by where it is spoken of. Range tried 0.3–2 on the development and fresh question sets. */
export const fieldWeights = {
  heading: 1.3,
  sentence: 1,
  ancestors: 0.35,
  concentration: 0.6,
  value: 0.5,
  /** A condition is put in many ways: it only decides between sentences that speak of as much. */
  condition: 0.15,
  focus: 0.5,
  retrieval: 0.4,
  density: 0.4,
  task: 0.1,
  responsible: 0.2,
  opening: 0.5,
};

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
  for (let at = 0; at < words; at += 1) best[at] = 0;
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

/** What a sentence may gain by holding a value of the asked kind. */
const valueGain = (coverage: number, { asked }: Topic) =>
  (asked === 'condition' ? fieldWeights.condition : fieldWeights.value) * Math.min(1, 2 * coverage);

const valuesIn = ({ text }: SentenceView, topic: Topic) =>
  findValues(text, topic.asked, { counter: topic.counter, text: topic.text });

/** Score of the best sentence; values are looked for only where they could change it. */
function bestScore({ sentences }: ClauseView, topic: Topic, coverages: readonly number[]): number {
  let best = 0;
  coverages.forEach((coverage, at) => {
    const gain = valueGain(coverage, topic);
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
      const gain = coverage > 0 && (values?.length ?? 0) > 0 ? valueGain(coverage, topic) : 0;
      return { sentence, coverage, values, score: coverage + gain };
    })
    .sort((one, other) => other.score - one.score || one.sentence.passage.start - other.sentence.passage.start);
}
