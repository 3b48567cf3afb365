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

/** How far a text speaks of each word of the question: 0–1 each. */
export function explainAtoms({ units, atoms }: Pick<Topic, 'units' | 'atoms'>, text: Text): number[] {
  return sharesOf(atoms, soughtOf(units), null, text);
}

/** The same. @param possible the units that the text may speak of, where they are known; null: all */
function sharesOf(
  atoms: readonly Atom[],
  units: readonly Sought[],
  possible: readonly boolean[] | null,
  text: Text,
): number[] {
  const byUnit = units.map((unit, number) => (possible === null || possible[number] ? explains(unit, text) : 0));
  return atoms.map((atom) => {
    let best = 0;
    for (let at = 0; at < atom.units.length; at += 1)
      best = Math.max(best, byUnit[atom.units[at]!]! * atom.shares[at]!);
    return best;
  });
}

/** Words that weigh less tell nothing by their absence. */
const slight = 0.3;

/** True where the text speaks of every telling word of the question. */
export function speaksOfAll(topic: Pick<Topic, 'units' | 'atoms'>, text: Text): boolean {
  const shares = explainAtoms(topic, text);
  return topic.atoms.every(({ weight }, at) => weight <= slight || shares[at]! > 0);
}

/** Share of the question, by weight, that the text speaks of. */
export function shareSpokenOf(topic: Pick<Topic, 'units' | 'atoms'>, text: Text): number {
  const shares = explainAtoms(topic, text);
  const total = topic.atoms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : topic.atoms.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0) / total;
}

/**
 * Judges one clause.
 * @param inFocus the conversation speaks of it
 * @param retrieval its search score as a share of the best hit's, 0–1
 */
export function rankClause(view: ClauseView, topic: Topic, inFocus: boolean, retrieval = 0): Ranked {
  const { atoms } = topic;
  const units = soughtOf(topic.units);
  // What the clause as a whole does not speak of, none of its sentences does.
  const possible = units.map((unit) => maySpeakOf(unit, view.whole));
  const none = possible.includes(true) ? null : atoms.map(() => 0);
  const inHeading = none ?? sharesOf(atoms, units, possible, view.heading);
  const inAncestors = explainAtoms(topic, view.ancestors);
  const inSentences = none ? [] : view.sentences.map((sentence) => sharesOf(atoms, units, possible, sentence));
  let total = 0;
  let covered = 0;
  let score = 0;
  const unexplained: Atom[] = [];
  atoms.forEach((atom, at) => {
    let best = 0;
    for (const shares of inSentences) if (shares[at]! > best) best = shares[at]!;
    const share = Math.max(inHeading[at]!, best, inAncestors[at]! * 0.7);
    total += atom.weight;
    covered += atom.weight * share;
    if (share === 0) unexplained.push(atom);
    score +=
      atom.weight *
      Math.max(
        fieldWeights.heading * inHeading[at]!,
        fieldWeights.sentence * best,
        fieldWeights.ancestors * inAncestors[at]!,
      );
  });
  const sentences = view.sentences
    .map((sentence, number) => {
      if (none) return scoreSentence(sentence, topic, 0);
      const told = atoms.reduce(
        (sum, atom, at) => sum + atom.weight * Math.max(inSentences[number]![at]!, inHeading[at]! * 0.4),
        0,
      );
      return scoreSentence(sentence, topic, total === 0 ? 0 : told / total);
    })
    .sort((one, other) => other.score - one.score || one.sentence.passage.start - other.sentence.passage.start);
  const density = sentences.reduce((sum, { coverage }) => sum + coverage, 0) / Math.max(3, sentences.length);
  const norm = total === 0 ? 0 : score / total;
  return {
    view,
    score:
      norm +
      fieldWeights.density * density +
      fieldWeights.concentration * (sentences[0]?.score ?? 0) +
      (inFocus ? fieldWeights.focus : 0) +
      (view.clause.responsibilityLine !== null
        ? topic.intent === 'responsibility'
          ? fieldWeights.responsible
          : fieldWeights.task
        : 0) -
      (view.clause.level === 0 ? fieldWeights.opening : 0) +
      fieldWeights.retrieval * retrieval,
    coverage: total === 0 ? 0 : covered / total,
    unexplained,
    sentences,
  };
}

function scoreSentence(sentence: SentenceView, { asked, counter, text }: Topic, coverage: number): SentenceScore {
  let found: SentenceScore['values'] | undefined;
  const judged = {
    sentence,
    coverage,
    // Most sentences say nothing of the question: what values they hold is seldom wanted.
    get values() {
      if (found === undefined) found = findValues(sentence.text, asked, { counter, text });
      return found;
    },
    score: coverage,
  };
  if (coverage > 0 && (judged.values?.length ?? 0) > 0) judged.score += fieldWeights.value * Math.min(1, 2 * coverage);
  return judged;
}
