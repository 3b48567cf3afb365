import type { Span } from '../language/spans.ts';

const OPEN = new Set('（(【〔[〖［');
const MARKS = /[（(【〔[〖［）)】〕\]〗］]/g;

/** A bracket with its marks: [start, end). `closed` is false where the text ends first. */
export interface Bracket {
  start: number;
  end: number;
  closed: boolean;
}

/**
 * The outermost round brackets of a text, nested ones inside them, full-width and half-width marks alike.
 * An opening mark that is never closed hides nothing behind it; the last such one is reported up to the end of the text.
 */
export function outerBrackets(text: string): Bracket[] {
  const pairs: Bracket[] = [];
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (OPEN.has(mark)) opened.push(index);
    else if (opened.length > 0) {
      const start = opened.pop()!;
      // what stood inside this pair is no outermost one
      while (pairs.length && pairs.at(-1)!.start > start) pairs.pop();
      pairs.push({ start, end: index + 1, closed: true });
    }
  }
  const last = opened.at(-1);
  if (last !== undefined && last >= (pairs.at(-1)?.end ?? 0))
    pairs.push({ start: last, end: text.length, closed: false });
  return pairs;
}

/** Splits at separators that stand outside brackets, quotation marks and book-title marks. Empty pieces are left out. */
export function splitOutside(text: string, separators: string): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if ('（(“《〈[<＜'.includes(character)) depth += 1;
    else if ('）)”》〉]>＞'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      if (i > start) pieces.push({ start, end: i });
      start = i + 1;
    }
  }
  if (text.length > start) pieces.push({ start, end: text.length });
  return pieces;
}
