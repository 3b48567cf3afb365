import { cut } from '../language/segment.ts';
import type { Span } from '../language/spans.ts';

/** Where the words of a text begin, and where each ends. */
export function bounds(text: string): Map<number, number> {
  const found = new Map<number, number>();
  let at = 0;
  for (const word of cut(text)) {
    found.set(at, at + word.length);
    at += word.length;
  }
  return found;
}

/** 推拿怎么收费: where a phrase of asking begins with the end of a word (拿), it begins behind it. */
export function behindWord(start: number, end: number, words: ReadonlyMap<number, number>): number {
  for (let at = start - 1; at >= 0; at -= 1) {
    const wordEnd = words.get(at);
    if (wordEnd !== undefined) return wordEnd > start && wordEnd < end ? wordEnd : start;
  }
  return start;
}

/** True for the end of one word with the beginning of the next: 人大 in 代表人|大会, 编办 in 新编|办法. */
export function straddles({ start, end }: Span, words: ReadonlyMap<number, number>): boolean {
  for (let at = start + 1; at < end; at += 1) if ((words.get(at) ?? 0) > end) return end - start === 2;
  return false;
}

/**
 * The words of a stretch of a text. Where it begins and ends with words of the whole text it has the same words as there (the
 * segmenter looks for the likeliest words one after the other, none of which depends on its neighbours); else it is cut anew.
 */
export function wordsBetween(
  text: string,
  { start, end }: Span,
  wordEnds: ReadonlyMap<number, number>,
): readonly string[] {
  const found: string[] = [];
  let at = start;
  while (at < end) {
    const wordEnd = wordEnds.get(at);
    if (wordEnd === undefined || wordEnd > end) return cut(text.slice(start, end));
    found.push(text.slice(at, wordEnd));
    at = wordEnd;
  }
  return found;
}
