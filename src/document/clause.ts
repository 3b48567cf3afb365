import { readHeading } from './clause-heading.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { remarksIn, responsibilityBrackets } from './responsibility.ts';
import { LABEL } from './roles.ts';
import { splitSentences } from './sentences.ts';
import type { Range, Squeezed, Words } from './squeezed.ts';

/** The words of a clause, sorted out: ranges of the squeezed text. */
export interface ClauseWords {
  heading: Range | null;
  sentences: Range[];
  /** Insides of responsibility brackets, and responsibility lines with a label. */
  responsibilities: { whole: Range; inside: Range }[];
}

/** Sorts the own text of a clause into heading, sentences and responsibility brackets. */
export function readClauseWords(
  squeezed: Squeezed,
  node: OutlineNode,
  paragraphs: Paragraph[],
  headedArticles: boolean,
): ClauseWords {
  const segments = segmentsOf(node, paragraphs);
  const heading = readHeading(squeezed, node, segments, headedArticles);
  const words: ClauseWords = { heading: heading?.words ?? null, sentences: [], responsibilities: [] };
  const from = heading?.next ?? node.mark.end;
  const { text } = squeezed;
  const own = squeezed.words(from, node.ownEnd);
  for (const { start, end, inside } of responsibilityBrackets(own.text, paragraphEnds(own, segments)))
    words.responsibilities.push({
      whole: own.range(start, end),
      inside: own.range(start + 1, start + 1 + inside.length),
    });
  for (const segment of segments) {
    for (const range of without(
      { start: Math.max(segment.start, from), end: segment.end },
      words.responsibilities.map(({ whole }) => whole),
    )) {
      for (const { start, end } of splitSentences(text, range.start, range.end)) {
        const said = squeezed.words(start, end);
        const sentence = said.range(0, said.text.length);
        const printed = said.text;
        if (LABEL.test(printed) && printed.length > 5 && node.mark.kind !== 'closing' && node.mark.kind !== 'note')
          words.responsibilities.push({ whole: sentence, inside: sentence });
        else if (/[\p{L}\p{N}]/u.test(printed)) words.sentences.push(sentence);
      }
    }
  }
  for (const { inside } of words.responsibilities) {
    const said = squeezed.words(inside.start, inside.end);
    words.sentences.push(...remarksIn(said.text).map(({ start, end }) => said.range(start, end)));
  }
  words.sentences.sort((a, b) => a.start - b.start);
  words.responsibilities.sort((a, b) => a.whole.start - b.whole.start);
  return words;
}

/** Whether a paragraph ends at a position of these words. */
export function paragraphEnds(words: Words, segments: Range[]): (at: number) => boolean {
  const ends = new Set(segments.map(({ end }) => end));
  return (at) => at > 0 && ends.has(words.range(at - 1, at).end);
}

/** The parts of a clause's own text, paragraph by paragraph. */
export function segmentsOf(node: OutlineNode, paragraphs: Paragraph[]): Range[] {
  const segments: Range[] = [];
  const from = node.mark.end;
  for (let i = firstReaching(paragraphs, from); i < paragraphs.length && paragraphs[i]!.start < node.ownEnd; i += 1) {
    const { start, end } = paragraphs[i]!;
    const segment = { start: Math.max(start, from), end: Math.min(end, node.ownEnd) };
    if (segment.end > segment.start) segments.push(segment);
  }
  return segments;
}

function firstReaching(paragraphs: Paragraph[], at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function without(range: Range, holes: Range[]): Range[] {
  const left: Range[] = [];
  let { start } = range;
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= range.end) continue;
    if (hole.start > start) left.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < range.end) left.push({ start, end: range.end });
  return left;
}
