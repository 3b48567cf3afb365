import type { Passage, PlanDocument } from '../document/types.ts';
import { explainAtoms, type SentenceScore, type Topic } from '../evidence/rank.ts';
import type { Text } from '../evidence/views.ts';
import { part } from './cite.ts';

/** A sentence no longer than this is quoted whole. */
const wholeSentence = 90;
/** Longest statement made of a sentence. */
const longest = 160;

interface Segment {
  start: number;
  end: number;
  weight: number;
}

/** Cuts a sentence at its commas and semicolons; offsets in its text. */
function segmentsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[（(“《]/.test(text[at]!)) depth += 1;
    else if (/[）)”》]/.test(text[at]!)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[，；,;]/.test(text[at]!)) {
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
export function carryingPart(document: PlanDocument, score: SentenceScore, topic: Topic, textOf: (printed: string) => Text): Passage {
  const { passage, text } = score.sentence;
  if (passage.text.length <= wholeSentence) return passage;
  const values = score.values ?? [];
  const segments = segmentsOf(passage.text).map(({ start, end }): Segment => {
    const view = textOf(text.slice(start, end));
    const shares = explainAtoms(topic, view);
    const told = topic.atoms.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0);
    const value = values.some((found) => found.start >= start && found.end <= end) ? 1.5 : 0;
    return { start, end, weight: told + value };
  });
  const top = Math.max(...segments.map(({ weight }) => weight));
  if (top <= 0) return passage.text.length <= longest ? passage : part(document, passage, 0, longest);
  let best = { from: 0, to: 0, weight: -1 };
  segments.forEach((_, from) => {
    let weight = 0;
    for (let to = from; to < segments.length; to += 1) {
      weight += segments[to]!.weight - 0.15;
      if (segments[to]!.end - segments[from]!.start > longest && to > from) break;
      if (weight > best.weight) best = { from, to, weight };
    }
  });
  let { from, to } = best;
  // A lone segment is seldom a sentence: take its neighbours while it stays short.
  while (segments[to]!.end - segments[from]!.start < 40 && (from > 0 || to + 1 < segments.length)) {
    if (to + 1 < segments.length && (from === 0 || segments[to + 1]!.weight >= segments[from - 1]!.weight)) to += 1;
    else from -= 1;
  }
  return part(document, passage, segments[from]!.start, segments[to]!.end);
}

/** A quotation as it stands inside a statement: without the comma or stop it ends with. */
export const inStatement = (text: string): string => text.replace(/[，；。,;.、]+$/, '');
