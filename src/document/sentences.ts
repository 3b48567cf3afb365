import type { Span } from '../language/spans.ts';

const ENDS = '。！？!?';
const CLOSERS = '”’』」）)》';

/** Sentences of a range: [start, end) each, with their full stops; a stop inside quotation marks or brackets ends none. */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const character = text[at]!;
    if ('（(“《'.includes(character)) depth += 1;
    else if ('）)”》'.includes(character)) depth = Math.max(0, depth - 1);
    // a mark that is never closed must not swallow the rest of the clause
    if (!ENDS.includes(character) || (depth > 0 && at - from < 400)) continue;
    let to = at + 1;
    while (to < end && CLOSERS.includes(text[to]!) && depth > 0) {
      to += 1;
      depth -= 1;
    }
    sentences.push({ start: from, end: to });
    from = to;
    depth = 0;
    at = to - 1;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}
