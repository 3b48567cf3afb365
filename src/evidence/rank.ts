import type { Asked, Unit } from '../question/types.ts';
import { explains } from './explain.ts';
import { findValues } from './values.ts';
import type { ClauseView, SentenceView } from './views.ts';

/** A sentence judged against a question. */
export interface SentenceScore {
  sentence: SentenceView;
  /** Share of the question's weight that the sentence itself speaks of, 0–1. */
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
  /** The units that nothing in the clause speaks of. */
  unexplained: Unit[];
  /** Best first. */
  sentences: SentenceScore[];
}

/** What a unit counts by where it stands. Measured on the development and fresh question sets; range tried 0.3–2. */
export const fieldWeights = { heading: 1.3, sentence: 1, ancestors: 0.35, concentration: 0.6, value: 0.5, focus: 0.5 };

/** Judges one clause. @param inFocus the conversation speaks of it */
export function rankClause(view: ClauseView, units: readonly Unit[], asked: Asked, inFocus: boolean): Ranked {
  let total = 0;
  let covered = 0;
  let score = 0;
  const unexplained: Unit[] = [];
  const inSentences = view.sentences.map(() => 0);
  for (const unit of units) {
    const { weight } = unit;
    total += weight;
    const inHeading = explains(unit, view.heading);
    let best = 0;
    view.sentences.forEach((sentence, at) => {
      const share = explains(unit, sentence);
      inSentences[at]! += weight * Math.max(share, inHeading * 0.4);
      best = Math.max(best, share);
    });
    const above = explains(unit, view.ancestors);
    const share = Math.max(inHeading, best, above * 0.7);
    covered += weight * share;
    if (share === 0) unexplained.push(unit);
    score += weight * Math.max(fieldWeights.heading * inHeading, fieldWeights.sentence * best, fieldWeights.ancestors * above);
  }
  const sentences = view.sentences
    .map((sentence, at): SentenceScore => {
      const values = findValues(sentence.text, asked);
      const coverage = total === 0 ? 0 : inSentences[at]! / total;
      const value = values === null ? 0 : values.length > 0 ? fieldWeights.value * Math.min(1, 2 * coverage) : 0;
      return { sentence, coverage, values, score: coverage + value };
    })
    .sort((one, other) => other.score - one.score || one.sentence.passage.start - other.sentence.passage.start);
  const norm = total === 0 ? 0 : score / total;
  const best = sentences[0]?.score ?? 0;
  return {
    view,
    score: norm + fieldWeights.concentration * best + (inFocus ? fieldWeights.focus : 0),
    coverage: total === 0 ? 0 : covered / total,
    unexplained,
    sentences,
  };
}
