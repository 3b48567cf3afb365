import type { ConceptMatch } from '../language/concepts.ts';
import type { Span } from '../language/spans.ts';

/** A phrase of the plan's own, in words and characters. */
const mostWords = 6;
const shortestPhrase = 4;
const joins = /^[和与及跟同]$/;
const allWordlike = /^[\p{L}\p{N}]+$/u;
/** Widest gap of a saying that is taken as part of it, in characters: 老年人(友好)医院. */
const swallowed = 4;

/** Stretches of two words and more that stand word for word in some plan (总额付费): what is meant is that, not its parts. */
export function* phrasesOf(
  words: readonly string[],
  start: number,
  bodyHas: (text: string) => boolean,
): Generator<Span> {
  let from = start;
  for (let first = 0; first < words.length; first += 1) {
    let phrase = words[first]!;
    let longest = '';
    for (let last = first + 1; last < Math.min(words.length, first + mostWords); last += 1) {
      phrase += words[last]!;
      // 书记和院长 may be printed 书记、院长.
      if (!allWordlike.test(phrase) || joins.test(words[last]!)) break;
      if (phrase.length < shortestPhrase) continue;
      // What goes on behind it stands nowhere either.
      if (!bodyHas(phrase)) break;
      longest = phrase;
    }
    if (longest !== '') yield { start: from, end: from + longest.length };
    from += words[first]!.length;
  }
}

/** Matches that say the same stretches together. */
export function bySpans(matches: readonly ConceptMatch[]): ConceptMatch[][] {
  const groups = new Map<string, ConceptMatch[]>();
  for (const match of matches) {
    const key = match.spans.map(({ start, end }) => `${start}-${end}`).join();
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()];
}

/** The stretches of a saying, with the short gaps between them taken in. */
export function closeGaps(spans: readonly Span[]): Span[] {
  const closed: Span[] = [];
  for (const { start, end } of spans) {
    const last = closed.at(-1);
    if (last && start - last.end <= swallowed) last.end = end;
    else closed.push({ start, end });
  }
  return closed;
}

/** Free stretches of the text. */
export function* runs(text: string, free: readonly boolean[]): Generator<Span> {
  for (let start = 0; start < text.length; start += 1) {
    if (!free[start]) continue;
    let end = start;
    while (end < text.length && free[end]) end += 1;
    yield { start, end };
    start = end;
  }
}
