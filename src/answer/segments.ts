import type { Passage, PlanDocument } from '../document/types.ts';
import type { SentenceScore } from '../evidence/rank.ts';
import { explainAtoms, type Topic } from '../evidence/shares.ts';
import type { Text } from '../evidence/views.ts';
import { stretchFor } from '../language/bounds.ts';
import type { Span } from '../language/spans.ts';
import { part } from './cite.ts';

/** A sentence no longer than this is quoted whole. */
const wholeSentence = 120;
/** Longest statement made of a sentence. */
const longest = 160;
/** A stretch shorter than this takes in its neighbours. */
const shortest = 14;
/** The same where no value is asked for: lists and reasons need room. */
const shortestOfList = 60;

/** Share of the question by which a stretch speaks of all of it. */
const wholly = 0.95;

/** What the value asked for counts beside the share of the question that a stretch speaks of, and what a character costs. */
const valueBonus = 0.4;
const lengthCost = 0.0015;

/** 在…的基础上，以…为导向，: what follows is what is said. */
const leadsOn = /(?:基础上|为导向|为目标|为目的|为重点|为切入点|原则|前提下|情况下|为依据|为单位)[,;]?$/;
const danglingCost = 0.3;

interface Segment {
  start: number;
  end: number;
  shares: number[];
  hasValue: boolean;
}

/** Cuts a sentence at its commas and semicolons; offsets in its text. */
function segmentsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if ('（(“《'.includes(character)) depth += 1;
    else if ('）)”》'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，；,;'.includes(character)) {
      found.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/**
 * The part of a sentence that carries the answer: the segments that hold the value or what was asked about, with what lies
 * between them; the whole sentence when it is short.
 */
export function carryingPart(
  document: PlanDocument,
  score: SentenceScore,
  topic: Topic,
  textOf: (printed: string) => Text,
): Passage {
  const { passage } = score.sentence;
  return passage.text.length <= wholeSentence ? passage : tellingPart(document, score, topic, textOf);
}

/** The same, as short as it can be even of a short sentence: what a statement is made of. */
export function tellingPart(
  document: PlanDocument,
  score: SentenceScore,
  topic: Topic,
  textOf: (printed: string) => Text,
): Passage {
  const { passage, text } = score.sentence;
  // 85岁: what is set for another age is no answer, nor is the age itself.
  const instance = topic.units.find((unit) => unit.instance !== null)?.instance;
  const stretch = instance ? stretchFor(text, instance) : null;
  const values = (score.values ?? []).filter(
    ({ start, end }) => stretch === null || end <= stretch.bound.start || stretch.bound.end <= start,
  );
  const segments = segmentsOf(passage.text).map(({ start, end }): Segment => ({
    start,
    end,
    shares: explainAtoms(topic, textOf(text.slice(start, end))),
    hasValue: values.some((found) => found.start >= start && found.end <= end),
  }));
  const total = topic.atoms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const toldBy = (shares: ArrayLike<number>) =>
    topic.atoms.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0) / total;
  let best = { from: 0, to: 0, weight: -Infinity, told: 0 };
  const isMeant = ({ start, end }: Segment) => stretch === null || (stretch.start <= start && end <= stretch.end);
  segments.forEach((first, from) => {
    if (!isMeant(first)) return;
    // What the stretch so far speaks of.
    const shares = new Float64Array(topic.atoms.length);
    let hasValue = false;
    for (let to = from; to < segments.length; to += 1) {
      const segment = segments[to]!;
      const length = segment.end - segments[from]!.start;
      if ((length > longest || !isMeant(segment)) && to > from) break;
      hasValue ||= segment.hasValue;
      segment.shares.forEach((share, at) => (shares[at] = Math.max(shares[at]!, share)));
      const told = toldBy(shares);
      const weight =
        told +
        (hasValue ? valueBonus : 0) -
        length * lengthCost -
        (leadsOn.test(text.slice(segments[from]!.start, segment.end)) ? danglingCost : 0);
      if (weight > best.weight) best = { from, to, weight, told };
    }
  });
  let { from, to } = best;
  // Two values that fit the question alike (保安配多少: 配备率 and 持证上岗率): both, for none is the one asked for.
  const fitsAlike = (at: number) => {
    const segment = segments[at];
    if (!segment?.hasValue || !isMeant(segment)) return false;
    const told = toldBy(segment.shares);
    return told > 0 && told >= best.told;
  };
  while (fitsAlike(from - 1) && segments[to]!.end - segments[from - 1]!.start <= longest) from -= 1;
  while (fitsAlike(to + 1) && segments[to + 1]!.end - segments[from]!.start <= longest) to += 1;
  // A lone segment is seldom a sentence: take its neighbours while it stays short. What they say of other bodies than the
  // one asked about, or beside what is claimed, is no part of the answer.
  const isAll =
    best.told >= wholly && (topic.intent === 'verification' || topic.atoms.some(({ critical }) => critical));
  const least = values.length > 0 || isAll ? shortest : shortestOfList;
  while (segments[to]!.end - segments[from]!.start < least && (from > 0 || to + 1 < segments.length)) {
    if (to + 1 < segments.length && (from === 0 || segments[to + 1]!.hasValue || !segments[from - 1]!.hasValue))
      to += 1;
    else from -= 1;
  }
  if (leadsOn.test(text.slice(segments[from]!.start, segments[to]!.end)))
    to =
      to + 1 < segments.length && (to === from || segments[to + 1]!.end - segments[from]!.start <= longest)
        ? to + 1
        : Math.max(from, to - 1);
  return part(document, passage, segments[from]!.start, segments[to]!.end);
}

/** A quotation as it stands inside a statement: without the comma or stop it ends with. */
export const inStatement = (text: string): string => text.replace(/[，；。,;.、]+$/, '');
