import { columnKind } from './columns.ts';
import { isOwnLineHeading, runInHeading, stockHeading } from './heading.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { remarksIn, responsibilityBrackets } from './responsibility.ts';
import { LABEL } from './roles.ts';
import { splitSentences } from './sentences.ts';
import type { Squeezed } from './squeezed.ts';
import type { Range } from './targets.ts';
import { endsAsTitle } from './title.ts';

/** The words of a clause, sorted out: ranges of the squeezed text. */
export interface ClauseWords {
  heading: Range | null;
  sentences: Range[];
  /** Insides of responsibility brackets, and responsibility lines with a label. */
  responsibilities: { whole: Range; inside: Range }[];
}

/** Sorts the own text of a clause into heading, sentences and responsibility brackets. */
export function readClauseWords(squeezed: Squeezed, node: OutlineNode, paragraphs: Paragraph[]): ClauseWords {
  const segments = segmentsOf(node, paragraphs);
  const heading = readHeading(squeezed, node, segments);
  const words: ClauseWords = { heading: heading?.words ?? null, sentences: [], responsibilities: [] };
  const from = heading?.next ?? node.mark.end;
  const { text } = squeezed;
  const own = squeezed.words(from, node.ownEnd);
  for (const { start, end, inside } of responsibilityBrackets(own.text))
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

function readHeading(squeezed: Squeezed, node: OutlineNode, segments: Range[]): { words: Range; next: number } | null {
  const { kind, end: from } = node.mark;
  const first = segments[0];
  if (kind === 'annex' || kind === 'title') return annexTitle(squeezed, segments);
  if (!first || first.start !== from || ['row', 'note', 'closing', 'foot'].includes(kind)) return null;
  const { text } = squeezed;
  const words = text.slice(from, first.end);
  if (kind === 'article') {
    // 第三条（适用范围）　…, 第三条【适用范围】…
    const named = /^[（(【]([^）)】]{2,24})[）)】]/.exec(words);
    return named
      ? { words: { start: from + 1, end: from + 1 + named[1]!.length }, next: from + named[0].length }
      : null;
  }
  if (withinArticle(node)) return null;
  const below = node.children.length > 0 || segments.length > 1;
  if (isOwnLineHeading(words) && responsibilityBrackets(words).length === 0) {
    const stars = /\*+$/.exec(words)?.[0].length ?? 0;
    return { words: { start: from, end: first.end - stars }, next: first.end };
  }
  const found = runInHeading(text, from, first.end, below);
  if (found) {
    const behind = text.slice(found.next, node.ownEnd);
    // one sentence and its bracket: 「授予…管理权限。（负责部门：商务部）」 is a clause without heading
    const only = responsibilityBrackets(behind).some(({ start, end }) => start === 0 && end >= behind.length - 1);
    if (!below && (only || LABEL.test(behind))) return null;
    return { words: { start: from, end: found.end }, next: found.next };
  }
  const stock = kind === 'han' || kind === 'hanBracket' ? stockHeading(text, from, first.end) : null;
  if (stock) return { words: { start: from, end: stock.end }, next: stock.next };
  return headingBeforeGap(squeezed, from, first.end);
}

/** （一）砍伐城市树木的： what an article lists has no headings. */
function withinArticle(node: OutlineNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.mark.kind === 'article') return true;
  return false;
}

/** 附件2 ⏎ 任务分工 ⏎ 一览表: the title of an annex, over the lines that it was broken into. */
function annexTitle(squeezed: Squeezed, segments: Range[]): { words: Range; next: number } | null {
  const title: Range[] = [];
  for (const segment of segments.slice(0, 3)) {
    const span = squeezed.span(segment.start, segment.end);
    // the headings of its table are no title
    if (/[\t|]/.test(squeezed.source.text.slice(span.start, span.end))) break;
    const words = squeezed.text.slice(segment.start, segment.end);
    if (
      words.length > 50 ||
      columnKind(words) === 'number' ||
      /[。；：:]/.test(words) ||
      (title.length && endsAsTitle(squeezed.text.slice(title[0]!.start, title.at(-1)!.end)))
    )
      break;
    title.push(segment);
  }
  const end = title.at(-1)?.end;
  return end === undefined ? null : { words: { start: title[0]!.start, end }, next: end };
}

/** 「（一）指导思想　以…为指导」: a blank ends the heading. */
function headingBeforeGap(squeezed: Squeezed, from: number, to: number): { words: Range; next: number } | null {
  for (let at = from + 1; at < Math.min(to, from + 24); at += 1) {
    if (!/[\p{Script=Han}”）]/u.test(squeezed.text[at - 1]!)) return null;
    if (!squeezed.spaceBefore(at)) continue;
    const wide = /[\u3000\u2003]|\s{2,}/.test(
      squeezed.source.text.slice(squeezed.sourceAt(at - 1) + 1, squeezed.sourceAt(at)),
    );
    const named = at - from >= 4 && /\p{Script=Han}/u.test(squeezed.text[at]!) && to - at >= 12;
    return named &&
      (wide || at - from <= 16) &&
      !/\n/.test(squeezed.source.text.slice(squeezed.sourceAt(at - 1), squeezed.sourceAt(at)))
      ? { words: { start: from, end: at }, next: at }
      : null;
  }
  return null;
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
