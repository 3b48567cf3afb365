import type { ConceptMatch, ConceptMatcher } from '../language/concepts.ts';
import { cut, partOfSpeech, wordWeight } from '../language/segment.ts';
import type { PlaceMatch } from '../language/places.ts';
import { isFunctionWord } from './grammar.ts';
import type { Unit } from './types.ts';

/** A stretch of the question that some rule has read already: it is no content. */
export interface Taken {
  start: number;
  end: number;
}

/** How telling a concept or word is in the corpus, ≥ 0: its inverse document frequency; null for a word it lacks. */
export type Informativeness = (unit: { text: string; concepts: readonly number[] }) => number | null;

/** What part of speech says of a word that the corpus lacks, relative to a noun. Verbs and adjectives vary freely in
 * paraphrase; a noun that the plan lacks is most often what it is silent about. */
const bySpeech: [RegExp, number][] = [
  [/^(n|l$|j$|i$|eng)/, 1],
  [/^(vn|an|b$)/, 0.6],
  [/^(v|a)/, 0.3],
  [/^(t|m|s|z)/, 0.2],
];

/**
 * The content units of a question: concepts of the vocabulary first, longest first, then the words left over.
 * @param text folded
 * @param taken stretches that are the question's own grammar
 */
export function findUnits(
  text: string,
  taken: readonly Taken[],
  concepts: ConceptMatcher,
  places: readonly PlaceMatch[],
  informativeness: Informativeness,
): Unit[] {
  const free = new Array<boolean>(text.length).fill(true);
  for (const { start, end } of taken) free.fill(false, start, end);
  const units: Unit[] = [];
  const take = (start: number, end: number) => free.fill(false, start, end);

  for (const { start, end, place } of places) {
    if (!free.slice(start, end).every(Boolean)) continue;
    units.push({ start, end, text: place.short, concepts: [], weight: 3, critical: true });
    take(start, end);
  }
  for (const group of longestFirst(concepts.find(text))) {
    if (!group[0]!.spans.every(({ start, end }) => free.slice(start, end).every(Boolean))) continue;
    const { spans } = group[0]!;
    const said = spans.map(({ start, end }) => text.slice(start, end)).join('');
    const unit = { text: said, concepts: [...new Set(group.map(({ concept }) => concept))] };
    units.push({
      ...unit,
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      weight: informativeness(unit) ?? 1,
      critical: false,
    });
    for (const { start, end } of spans) take(start, end);
  }
  for (const { start, end } of runs(text, free)) {
    let at = start;
    for (const word of cut(text.slice(start, end))) {
      const unit = { start: at, end: at + word.length, text: word, concepts: [], critical: false };
      at += word.length;
      const weight = wordUnitWeight(word, informativeness);
      if (weight > 0) units.push({ ...unit, weight });
    }
  }
  return units.sort((one, other) => one.start - other.start);
}

/** Weight of a plain word: 0 for what tells nothing. */
function wordUnitWeight(word: string, informativeness: Informativeness): number {
  if (!/[\p{L}\p{N}]/u.test(word) || isFunctionWord(word)) return 0;
  const tag = partOfSpeech(word);
  if (tag !== null && /^[rpcuydeowqf]/.test(tag) && word.length < 3) return 0;
  if (word.length === 1 && !/^[a-z\d]/.test(word) && !(tag ?? '').startsWith('n')) return 0;
  const speech = tag === null ? 1 : (bySpeech.find(([pattern]) => pattern.test(tag))?.[1] ?? 0.3);
  const known = informativeness({ text: word, concepts: [] });
  if (known !== null) return known * Math.max(0.4, speech) * (word.length === 1 ? 0.4 : 1);
  // Words of everyday language (weight about 9) say little by their absence, rare ones (15 and more) much.
  const rarity = Math.min(1, Math.max(0.15, (wordWeight(word) - 7) / 7));
  return 3 * speech * rarity * (word.length === 1 ? 0.5 : 1);
}

/** Matches that say the same stretch together, the longest said first, from the left. */
function longestFirst(matches: readonly ConceptMatch[]): ConceptMatch[][] {
  const groups = new Map<string, ConceptMatch[]>();
  for (const match of matches) {
    const key = match.spans.map(({ start, end }) => `${start}-${end}`).join();
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()].sort(
    ([one], [other]) =>
      other!.length - one!.length ||
      one!.spans.length - other!.spans.length ||
      one!.spans[0]!.start - other!.spans[0]!.start,
  );
}

function* runs(text: string, free: readonly boolean[]): Generator<Taken> {
  for (let start = 0; start < text.length; start += 1) {
    if (!free[start]) continue;
    let end = start;
    while (end < text.length && free[end]) end += 1;
    yield { start, end };
    start = end;
  }
}
